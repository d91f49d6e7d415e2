/// The board of the benchmark, as a maker would lay it out in PocketBase: whoever is signed in reads and posts.
migrate((app) => {
  const signedIn = '@request.auth.id != ""'
  const open = { listRule: signedIn, viewRule: signedIn, createRule: signedIn }
  const text = (name) => ({ name, type: "text" })
  const number = (name) => ({ name, type: "number" })
  const when = { name: "created", type: "autodate", onCreate: true }
  const to = (name, collection, more) => ({ name, type: "relation", collectionId: collection.id, maxSelect: 1, required: true, ...more })

  const organisations = new Collection({
    type: "base", name: "organisations", ...open, fields: [text("name"), text("country"), text("role"), when],
  })
  app.save(organisations)

  const users = app.findCollectionByNameOrId("users")
  users.fields.add(new RelationField({ name: "organisation", collectionId: organisations.id, maxSelect: 1 }))
  app.save(users)

  // the one line of a need stands in it: less to do than what the service does
  const needs = new Collection({
    type: "base", name: "needs", ...open,
    fields: [
      text("reference"), to("recipient", organisations), text("kind"), { ...text("title"), required: true }, text("language"),
      number("priority"), text("state"), text("region"), text("needed_by"), text("valid_until"), text("item_class"),
      text("description"), { ...number("quantity"), min: 1 }, text("unit"), number("version"), when,
    ],
    indexes: ["CREATE INDEX needs_state ON needs (state, id)", "CREATE INDEX needs_recipient ON needs (recipient)"],
  })
  app.save(needs)

  const pledges = new Collection({
    type: "base", name: "pledges", ...open,
    fields: [
      text("reference"), to("donor", organisations), text("kind"), text("title"), text("language"), text("state"),
      text("authorisation"), text("item_class"), number("quantity"), text("unit"), number("version"), when,
    ],
    indexes: ["CREATE INDEX pledges_donor ON pledges (donor)"],
  })
  app.save(pledges)

  const allocations = new Collection({
    type: "base", name: "allocations", ...open,
    fields: [to("need", needs), to("pledge", pledges), text("state"), number("quantity"), number("version"), when],
    indexes: ["CREATE INDEX allocations_need ON allocations (need)", "CREATE INDEX allocations_pledge ON allocations (pledge)"],
  })
  app.save(allocations)

  const events = new Collection({
    type: "base", name: "events", ...open,
    fields: [text("kind"), text("subject"), to("actor", users), { name: "data", type: "json" }, when],
    indexes: ["CREATE INDEX events_subject ON events (subject)"],
  })
  app.save(events)

  for (const role of ["recipient", "donor"]) {
    const organisation = new Record(organisations)
    organisation.load({ name: `bench ${role}`, country: role === "donor" ? "BE" : "UA", role })
    app.save(organisation)
    const user = new Record(users)
    user.load({ email: `${role}@bench.example`, verified: true, organisation: organisation.id })
    user.setPassword("measured-beside")
    app.save(user)
  }

  // no request is written to its log, as the service writes none at this level
  const settings = app.settings()
  settings.logs.maxDays = 0
  app.save(settings)
})
