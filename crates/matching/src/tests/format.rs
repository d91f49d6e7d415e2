use std::io::{Cursor, Read, Seek, SeekFrom};

use super::boards::{random, read, to_json};
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
    read(&text.replacen(from, to, 1)).unwrap_err().to_string()
}

#[test]
fn what_is_written_is_read() {
    let board = random(5, 20, 20, 9);
    let again = read(&to_json(&board, 0)).unwrap();
    assert_eq!((&again.needs.len(), &again.pledges), (&board.needs.len(), &board.pledges));
    assert_eq!(again.params, board.params);
    assert_eq!(again, read(&to_json(&again, 0)).unwrap());
}

#[test]
fn faults_name_field_and_line() {
    let line = |text: &str, needle: &str| text.lines().position(|l| l.contains(needle)).unwrap() + 1;
    let mut board = random(3, 3, 3, 9);
    board.needs[2].qty = 4711;
    let text = to_json(&board, 0);
    let at = line(&text, "4711");
    let error = read(&text.replace("4711", "0")).unwrap_err();
    assert_eq!(error.to_string(), format!("needs[2].qty: must be > 0 (line {at})"));
}

#[test]
fn faults_of_every_kind() {
    let cases = [
        (r#""match/1""#, r#""match/2""#, "format: unknown variant `match/2`, expected `match/1`"),
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
        (r#""weight":[["#, r#""weight":[["x","#, "params.weight[0][0]: invalid type"),
        (r#""new":0"#, r#""new":x"#, "params.condition_cost.new: expected value"),
        (r#""new":0,"#, "", "params.condition_cost.new: missing"),
        (r#""band_cost":[0, 2, 4]"#, r#""band_cost":[0, 2]"#, "params.band_cost: invalid length 2"),
        (r#""earmark":"#, r#""earmark":{},"x":"#, "offers[0].earmark: must be null or have exactly one of"),
        ("{\"id\":0,\"parent\":-1,\"level\":1}", "[0,-1,1]", "classes[0]: invalid type: sequence, expected an object"),
        (r#""format":"match/1","#, r#""format":"match/1","format":"match/1","#, "format: given twice"),
        ("\n]}\n", "\n]", "EOF while parsing"),
        ("\n]}\n", "\n]} {}", "trailing characters"),
    ];
    for (from, to, expected) in cases {
        let message = fault(from, to);
        assert!(message.starts_with(expected), "{message}\n{expected}");
        assert!(message.contains("(line "), "{message}");
    }
}

/// What can be read only once, as a pipe, keeps the line but not the path of a fault of the text.
#[test]
fn a_pipe_is_read_too() {
    struct Pipe(Cursor<String>);
    impl Read for Pipe {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            self.0.read(out)
        }
    }
    impl Seek for Pipe {
        fn seek(&mut self, _: SeekFrom) -> std::io::Result<u64> {
            Err(std::io::ErrorKind::NotSeekable.into())
        }
    }
    let board = random(3, 3, 3, 9);
    let text = to_json(&board, 0);
    let again = read_instance(Pipe(Cursor::new(text.clone()))).unwrap();
    assert_eq!(again.pledges, board.pledges);
    let wrong = text.replacen("\"level\":1", "\"level\":0", 1);
    assert_eq!(read_instance(Pipe(Cursor::new(wrong))).unwrap_err().to_string(), "must be > 0 (line 4)");
}

#[test]
fn a_missing_section_is_named() {
    let text = to_json(&random(3, 1, 1, 3), 0).replace("\"orgs\"", "\"other\"");
    assert!(read(&text).unwrap_err().to_string().starts_with("orgs: missing"));
}

#[test]
fn weights_must_fall_with_the_tranche() {
    let mut board = random(3, 1, 1, 3);
    board.params = super::boards::params(2);
    board.params.weight[2] = vec![5, 5];
    let error = read(&to_json(&board, 0)).unwrap_err();
    assert!(error.to_string().starts_with("params.weight[2]: must be strictly decreasing"), "{error}");
}

#[test]
fn a_solution_is_json() {
    let mut out = Vec::new();
    let list = [Allocation { need: 0, pledge: 3, qty: 5 }, Allocation { need: 1, pledge: 2, qty: 1 }];
    write_solution(&mut out, 42, &list).unwrap();
    let value: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(value["format"], "match-solution/1");
    assert_eq!(value["objective"], 42);
    assert_eq!(value["allocations"], serde_json::json!([[3, 0, 5], [2, 1, 1]]));
}
