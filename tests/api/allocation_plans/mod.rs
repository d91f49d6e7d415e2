//! Plans for the whole board: asked for, computed in the background, edited, explained, applied.

pub mod apply;
pub mod background;
pub mod compute;
pub mod edits;
pub mod explain;

use serde_json::{Value, json};

use crate::client::Reply;
use crate::world::World;

/// The path of a plan.
pub fn path(plan: &Reply) -> String {
    format!("/allocation-plans/{}", plan.id("/id"))
}

impl World {
    /// A plan of the whole board, once it is computed.
    pub async fn planned_board(&self) -> Reply {
        self.planned_as(json!({})).await
    }

    /// A plan that is asked for so, once it is computed.
    pub async fn planned_as(&self, body: Value) -> Reply {
        let plan = self.seat("coordinator").post("/allocation-plans", body).await.expect(202);
        self.settled(&plan).await
    }

    /// A plan, once nothing is left to compute.
    pub async fn settled(&self, plan: &Reply) -> Reply {
        let coordinator = self.seat("coordinator");
        for _ in 0..600 {
            let seen = coordinator.get(&path(plan)).await.expect(200);
            if !matches!(seen.body["state"].as_str(), Some("queued" | "running")) {
                return seen;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("the plan was not computed in 30 s");
    }

    /// The rows of a plan.
    pub async fn rows_of(&self, plan: &Reply) -> Vec<Value> {
        let page = self.seat("coordinator").get(&format!("{}/allocations?limit=200", path(plan))).await.expect(200);
        page.body["items"].as_array().expect("rows").clone()
    }

    /// Asks for a plan again with edits, and waits for it.
    pub async fn revised(&self, plan: &Reply, body: Value) -> Reply {
        let asked = self.seat("coordinator").change(&format!("{}/revise", path(plan)), body).await.expect(202);
        assert_eq!(asked.body["state"], "queued");
        self.settled(&asked).await
    }

    /// Applies a plan.
    pub async fn applied(&self, plan: &Reply) -> Reply {
        self.seat("coordinator").act(&format!("{}/apply", path(plan))).await.expect(200)
    }
}

/// A row's (need line, pledge line, units).
pub fn triple(row: &Value) -> (String, String, i64) {
    let id = |name: &str| row[name].as_str().expect("an id").to_owned();
    (id("need_line_id"), id("pledge_line_id"), row["quantity"].as_i64().expect("units"))
}

/// The pair of a need's and an offer's first lines, as an edit.
pub fn pair(need: &Reply, offer: &Reply) -> Value {
    json!({ "need_line_id": need.id("/lines/0/id"), "pledge_line_id": offer.id("/lines/0/id") })
}

/// The same with a quantity.
pub fn fixed(need: &Reply, offer: &Reply, quantity: i64) -> Value {
    let mut pair = pair(need, offer);
    pair["quantity"] = json!(quantity);
    pair
}
