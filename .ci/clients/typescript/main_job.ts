// The README's main job against a running demo, with the types that openapi-typescript makes and openapi-fetch.
//
//     node main_job.js URL DEMO_OUTPUT
//
// Nothing here is of type `any`: every request, answer, state and code is held against the generated types.
import createClient from "openapi-fetch";
import { readFileSync } from "node:fs";
import type { components, paths } from "./poruch.js";

type Problem = components["schemas"]["Problem"];
type Code = components["schemas"]["Code"];
type Answer<T> = { data?: T; error?: Problem; response: Response };

const [url, output] = process.argv.slice(2);
if (url === undefined || output === undefined) throw new Error("usage: main_job URL DEMO_OUTPUT");

function must(holds: boolean, what: unknown): asserts holds {
  if (!holds) throw new Error(typeof what === "string" ? what : JSON.stringify(what));
}

/** What was answered, which must be no problem. */
function done<T>({ data, error }: Answer<T>): T {
  must(data !== undefined, error);
  return data;
}

/** The problem that was answered, which must have this code. */
function refused({ error, response }: Answer<unknown>, code: Code): Problem {
  must(error !== undefined, `${response.status} instead of ${code}`);
  must(error.code === code && error.status === response.status, error);
  return error;
}

/** The version that was read. */
function tag({ response }: { response: Response }): { "If-Match": string } {
  const version = response.headers.get("ETag");
  must(version !== null, "no ETag");
  return { "If-Match": version };
}

/** A client for the first seat of a role that the demo prints. */
function seat(role: string) {
  const line = readFileSync(output!, "utf8").split("\n").map((line) => line.trim().split(/\s+/)).find((words) => words[0] === role);
  must(line !== undefined, `no ${role}`);
  return createClient<paths>({ baseUrl: url!, headers: { Authorization: `Bearer ${line[1]}` } });
}

const [recipient, coordinator, donor] = [seat("recipient"), seat("coordinator"), seat("donor")];
const today = new Date().toISOString().slice(0, 10);
const of = (id: string) => ({ path: { id } });

// a need is drafted, submitted and verified
const drafted = await recipient.POST("/api/v1/needs", {
  body: { title: "Апарати захисту органів дихання", language: "uk", priority: 1, lines: [{ item_class: "35111100", quantity: 30 }] },
});
const need = done(drafted).id;
const submitted = await recipient.POST("/api/v1/needs/{id}/submit", { params: { ...of(need), header: tag(drafted) } });
refused(await recipient.POST("/api/v1/needs/{id}/submit", { params: { ...of(need), header: tag(drafted) } }), "stale_version");
const verified = done(await coordinator.POST("/api/v1/needs/{id}/verify", { params: { ...of(need), header: tag(submitted) } }));
must(verified.state === "verified", verified);
const wanted = verified.lines[0];
must(wanted !== undefined, verified);

// a donor pledges 12; the recipient agrees; the council decides: both keys are turned
const made = done(
  await donor.POST("/api/v1/needs/{id}/pledges", {
    params: of(need),
    body: { language: "fr", lines: [{ need_line_id: wanted.id, quantity: 12 }] },
  }),
);
const [pledge, allocation] = [made.pledge.id, made.allocations[0]?.id];
must(allocation !== undefined, made);
const proposed = await recipient.GET("/api/v1/allocations/{id}", { params: of(allocation) });
const accepted = done(await recipient.POST("/api/v1/allocations/{id}/accept", { params: { ...of(allocation), header: tag(proposed) } }));
must(accepted.state === "accepted", accepted);
const pending = await donor.GET("/api/v1/pledges/{id}", { params: of(pledge) });
const granted = done(
  await donor.POST("/api/v1/pledges/{id}/authorise", {
    params: { ...of(pledge), header: tag(pending) },
    body: { body: "Council", reference: "2026/117", decided_on: today, outcome: "granted" },
  }),
);
must(granted.authorisation === "granted", granted);

// before it leaves, the recipient agrees to who drives and files the customs code; without either, it is refused
const planned = done(
  await donor.POST("/api/v1/shipments", {
    body: { waybill: "CMR 42", responsible_receiver: "head of the depot", lines: [{ allocation_id: allocation, quantity: 12 }] },
  }),
);
const [shipment, line] = [planned.id, planned.lines[0]?.id];
must(line !== undefined, planned);
const now = async (who: typeof donor) => {
  const header = tag(await who.GET("/api/v1/shipments/{id}", { params: of(shipment) }));
  return { params: { ...of(shipment), header } };
};
const problem = refused(await donor.POST("/api/v1/shipments/{id}/dispatch", await now(donor)), "a_recipient_has_not_agreed");
must(problem.detail !== "" && problem.instance !== "", problem);
const agreed = done(await recipient.POST("/api/v1/shipments/{id}/agree", { ...(await now(recipient)), body: { donor_drives: true } }));
must(agreed.consents.length === 1, agreed);
refused(await donor.POST("/api/v1/shipments/{id}/dispatch", await now(donor)), "customs_code_missing");
done(
  await recipient.POST("/api/v1/shipments/{id}/customs", { ...(await now(recipient)), body: { code: "4821-TS", declared_on: today } }),
);
const dispatched = done(await donor.POST("/api/v1/shipments/{id}/dispatch", await now(donor)));
must(dispatched.state === "dispatched", dispatched);
const entry = done(
  await donor.POST("/api/v1/shipments/{id}/events", { params: of(shipment), body: { kind: "border_entry", place: "Краківець" } }),
);
must(entry.kind === "border_entry", entry);

// the recipient counts and signs: 11 in good order; the broken one is needed again by itself
const counted = await recipient.POST("/api/v1/receipts", {
  body: { shipment_id: shipment, lines: [{ shipment_line_id: line, accepted: 11, damaged: 1, reason: "cracked mask" }] },
});
const signed = done(
  await recipient.POST("/api/v1/receipts/{id}/confirm", { params: { ...of(done(counted).id), header: tag(counted) } }),
);
must(signed.state === "confirmed", signed);
const coverage = done(await recipient.GET("/api/v1/needs/{id}", { params: of(need) })).lines[0]?.coverage;
must(coverage?.needed === 30 && coverage.received === 11 && coverage.remaining === 19, coverage);

// the donor reads the whole way of its gift, and everybody the board
const steps = done(await donor.GET("/api/v1/pledges/{id}/track", { params: of(pledge) })).steps.map((step) => step.what);
must(steps.includes("dispatched") && steps.includes("border_entry") && steps.includes("receipt_confirmed"), steps);
const board = await createClient<paths>({ baseUrl: url }).GET("/api/v1/public/needs", { params: { query: { limit: 200 } } });
must(done(board).items.some((one) => one.id === need), "not on the board");
console.log(`-- TypeScript: ${coverage.received} of ${coverage.needed} received, ${coverage.remaining} remain`);
export {};
