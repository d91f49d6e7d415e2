/// A pledge to a need, in one transaction: is the need open, is there room, then the pledge, its allocation and both entries
/// of the log. The service asks more than that.
routerAdd("POST", "/api/needs/{need}/pledges", (e) => {
  const body = e.requestInfo().body
  const quantity = Number(body.quantity)
  if (!Number.isInteger(quantity) || quantity < 1) throw new BadRequestError("quantity")
  let answer
  e.app.runInTransaction((tx) => {
    const need = tx.findRecordById("needs", e.request.pathValue("need"))
    if (need.get("state") !== "verified") throw new BadRequestError("not open")
    const taken = new DynamicModel({ sum: 0 })
    tx.db().newQuery("SELECT COALESCE(SUM(quantity), 0) AS sum FROM allocations WHERE need = {:need} AND state <> 'withdrawn'")
      .bind({ need: need.id }).one(taken)
    if (taken.sum + quantity > need.getInt("quantity")) throw new BadRequestError("no room")
    const save = (collection, values) => {
      const record = new Record(tx.findCachedCollectionByNameOrId(collection))
      record.load(values)
      tx.save(record)
      return record
    }
    const pledge = save("pledges", {
      donor: e.auth.get("organisation"), kind: need.get("kind"), title: need.get("title"), language: body.language, state: "open",
      authorisation: body.authorisation, item_class: need.get("item_class"), quantity, unit: need.get("unit"), version: 1,
    })
    const allocation = save("allocations", { need: need.id, pledge: pledge.id, state: "proposed", quantity, version: 1 })
    save("events", { kind: "pledge.made", subject: pledge.id, actor: e.auth.id, data: { quantity } })
    save("events", { kind: "allocation.proposed", subject: allocation.id, actor: e.auth.id, data: { quantity } })
    answer = { pledge, allocations: [allocation] }
  })
  return e.json(201, answer)
}, $apis.requireAuth("users"))
