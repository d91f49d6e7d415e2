use super::boards::{random, to_json};
use crate::format::{read_instance, write_solution};
use crate::model::Allocation;

fn fault(from: &str, to: &str) -> String {
    let mut board = random(3, 3, 3, 9);
    for need in &mut board.needs {
        need.subs = 0;
        need.qty = 7;
    }
    let text = to_json(&board, 0);
    assert!(text.contains(from), "{from} is not in\n{text}");
    read_instance(text.replacen(from, to, 1).as_bytes()).unwrap_err().to_string()
}

#[test]
fn what_is_written_is_read() {
    let board = random(5, 20, 20, 9);
    let read = read_instance(to_json(&board, 0).as_bytes()).unwrap();
    assert_eq!((&read.needs.len(), &read.offers), (&board.needs.len(), &board.offers));
    assert_eq!(read.params, board.params);
    assert_eq!(read, read_instance(to_json(&read, 0).as_bytes()).unwrap());
}

#[test]
fn faults_name_field_and_line() {
    let line = |text: &str, needle: &str| text.lines().position(|l| l.contains(needle)).unwrap() + 1;
    let mut board = random(3, 3, 3, 9);
    board.needs[2].qty = 4711;
    let text = to_json(&board, 0);
    let at = line(&text, "4711");
    let error = read_instance(text.replace("4711", "0").as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), format!("needs[2].qty: must be > 0 (line {at})"));
}

#[test]
fn faults_of_every_kind() {
    let cases = [
        (r#""match/1""#, r#""match/2""#, "format: must be \"match/1\""),
        (r#""qty":7"#, r#""qty":7.5"#, "needs[0].qty: invalid type"),
        (r#""qty":7"#, r#""qty":1000000000001"#, "needs[0].qty: must be between 1 and 1000000000000"),
        (r#""qty":7,"#, "", "needs[0].qty: missing"),
        (r#""qty":7,"#, r#""qty":7,"qty":7,"#, "needs[0].qty: given twice"),
        (r#""cond":""#, r#""cond":"x"#, "offers[0].cond: unknown variant"),
        (r#""id":1,"class":"#, r#""id":0,"class":"#, "needs[1].id: id 0 is used twice"),
        (r#""id":1,"class":"#, r#""id":9,"class":"#, "needs[1].id: ids must be 0 to 2 without gap, not 9"),
        (r#""donor":"#, r#""donor":7"#, "offers[0].donor: no donor"),
        (r#""parent":0,"level":2"#, r#""parent":0,"level":3"#, "classes[2].level: must be 2"),
        (r#""parent":0,"level":2"#, r#""parent":99,"level":2"#, "classes[2].parent: no class 99"),
        (r#""band_cost":[0, 2, 4]"#, r#""band_cost":[0, 5, 4]"#, "params.band_cost: must not decrease"),
        (r#""band_lead_days":[1, 2, 4]"#, r#""band_lead_days":[3, 2, 4]"#, "params.band_lead_days: must not decrease"),
        (r#"1000],"weight""#, r#"999],"weight""#, "params.tranche_permille: must increase and end with 1000"),
        (r#""subs":[]"#, r#""subs":[77]"#, "needs[0].subs: no class 77"),
        (r#""partners":[0]"#, r#""partners":[50]"#, "donors[1].partners: no community 50"),
        ("\"regions\":[", "\"regions\":[,", "regions[0]: expected value"),
        ("\n]}\n", "\n]", "EOF while parsing"),
    ];
    for (from, to, expected) in cases {
        let message = fault(from, to);
        assert!(
            message.starts_with(expected) || message.contains(expected) && expected.starts_with("EOF"),
            "{message}\n{expected}"
        );
        assert!(message.contains("(line "), "{message}");
    }
}

#[test]
fn a_missing_section_is_named() {
    let text = to_json(&random(3, 1, 1, 3), 0).replace("\"orgs\"", "\"other\"");
    assert!(read_instance(text.as_bytes()).unwrap_err().to_string().starts_with("orgs: missing"));
}

#[test]
fn weights_must_fall_with_the_tranche() {
    let mut board = random(3, 1, 1, 3);
    board.params = super::boards::params(2);
    board.params.weight[2] = vec![5, 5];
    let error = read_instance(to_json(&board, 0).as_bytes()).unwrap_err();
    assert!(error.to_string().starts_with("params.weight[2]: must be strictly decreasing"), "{error}");
}

#[test]
fn a_solution_is_json() {
    let mut out = Vec::new();
    let list = [Allocation { need: 0, offer: 3, qty: 5 }, Allocation { need: 1, offer: 2, qty: 1 }];
    write_solution(&mut out, 42, &list).unwrap();
    let value: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(value["format"], "match-solution/1");
    assert_eq!(value["objective"], 42);
    assert_eq!(value["allocations"], serde_json::json!([[3, 0, 5], [2, 1, 1]]));
}
