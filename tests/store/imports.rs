//! Needs and offers from CSV: what is bad is told by line, and nothing is made twice.

use std::io::Write;
use std::process::{Command, Stdio};

use domain::Code;
use domain::filters::{NeedFilter, PledgeFilter};
use domain::import::Fate;
use domain::need::NeedState;
use domain::page::Window;
use poruch::import::{self, Content, ImportError, Options, Report};
use poruch::service::{Service, ServiceError, verify};
use poruch::store::{Engine, needs as need_store, pledges as pledge_store};

use crate::support::{self, TestDatabase};

const HEADING: &str = "recipient,recipient_kind,region,item,language,quantity,unit,priority,needed_by,source";

/// A good line, by an item class's key.
fn need(quantity: &str, unit: &str) -> String {
    format!("Ostroh community,community,UA-56,35111100,uk,{quantity},{unit},2,2027-03-31,a letter")
}

fn file(lines: &[&str]) -> String {
    format!("{HEADING}\n{}\n", lines.join("\n"))
}

async fn run(service: &Service, text: &str, options: Options) -> Result<Report, ImportError> {
    import::run(service, Content::Needs, text.as_bytes().to_vec(), options).await
}

async fn states(service: &Service) -> Vec<NeedState> {
    let window = Window { limit: 200, after: None };
    service
        .act(move |tx| Ok(need_store::list(tx.connection, &NeedFilter::default(), &window)?.rows))
        .await
        .expect("needs")
        .iter()
        .map(|need| need.state)
        .collect()
}

pub async fn bad_lines_are_told_by_number_and_keep_the_rest_out(engine: Engine) {
    let database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    let good = need("4", "piece");
    let text = file(&[
        &good,
        "Ostroh community,club,UA-99,автомат Калашникова,uk,0,piece,9,2027-02-30,",
        "Ostroh community,community,UA-56,35111100,uk,1.5,piece,2,,",
        "one cell",
        &need("5", "piece"),
        "Ostroh community,community,UA-56,35111100,uk,10000000000000,piece,2,0000-01-01,",
    ]);
    let Err(ImportError::Refused(report)) = run(&service, &text, Options::default()).await else {
        panic!("a file with bad lines was taken")
    };
    let lines: Vec<i64> = report.refused().map(|bad| bad.line.line).collect();
    assert_eq!(lines, [3, 4, 5, 7]);
    // every reason of a line at once, each with its column
    let columns: Vec<&str> = report.lines[1].faults.iter().map(|fault| fault.pointer.as_str()).collect();
    for column in ["recipient_kind", "region", "item", "quantity", "priority", "needed_by"] {
        assert!(columns.contains(&column), "{column} in {columns:?}");
    }
    assert!(states(&service).await.is_empty(), "something of a bad file was imported");
    // the others, when asked to
    let skip = Options { leave_refused: true, checked: false };
    let report = run(&service, &text, skip).await.expect("the good lines");
    assert_eq!((report.count(Fate::Made), report.count(Fate::Unchanged), report.refused().count()), (2, 0, 4));
    assert_eq!(states(&service).await, [NeedState::Draft; 2]);
}

pub async fn importing_twice_makes_nothing_twice(engine: Engine) {
    let database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    let (first, second) = (need("4", "piece"), need("5", "piece"));
    let text = file(&[&first, &second]);
    let checked = Options { leave_refused: false, checked: true };
    let counts = |report: &Report| (report.count(Fate::Made), report.count(Fate::Unchanged));
    assert_eq!(counts(&run(&service, &text, checked).await.expect("an import")), (2, 0));
    assert_eq!(counts(&run(&service, &text, checked).await.expect("an import")), (0, 2));
    let text = file(&[&second, &need("6", "piece"), &first]);
    assert_eq!(counts(&run(&service, &text, checked).await.expect("an import")), (1, 2));
    // the same line twice in one file may be two things: somebody is asked
    let report = run(&service, &file(&[&first, &first]), checked).await.expect("an import");
    assert_eq!((counts(&report), report.count(Fate::Left)), ((0, 1), 1));
    assert_eq!(report.faults().collect::<Vec<_>>(), [(3, vec![Code::TheRowIsRepeated])]);
    assert_eq!(states(&service).await, [NeedState::Verified; 3]);
    let offers = "donor,donor_country,item,language,quantity,unit,condition,earmark_recipient,earmark_region,offered_on,source\n\
                  City of Bonn,DE,35111100,de,7,piece,used,,UA-65,2023-07-08,a report\n";
    for (made, known) in [(1, 0), (0, 1)] {
        let report = import::run(&service, Content::Offers, offers.as_bytes().to_vec(), checked).await.expect("offers");
        assert_eq!(counts(&report), (made, known));
    }
    let window = Window { limit: 200, after: None };
    let pledges = service
        .act(move |tx| Ok(pledge_store::list(tx.connection, &PledgeFilter::default(), &window)?.rows.len()))
        .await
        .expect("pledges");
    assert_eq!(pledges, 1);
    assert!(service.act(verify::breaches).await.expect("an answer").is_empty());
}

pub async fn importing_at_once_makes_nothing_twice(engine: Engine) {
    let database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    let lines: Vec<String> = (1..=30).map(|quantity| need(&quantity.to_string(), "piece")).collect();
    let text = file(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let mut running = Vec::new();
    for _ in 0..4 {
        let (service, text) = (service.clone(), text.clone());
        running.push(actix_web::rt::spawn(async move { run(&service, &text, Options::default()).await }));
    }
    let mut reports = Vec::new();
    for import in running {
        reports.push(import.await.expect("it ends").expect("an import beside others"));
    }
    let all = i64::try_from(lines.len()).expect("few");
    let done = |report: &Report| report.count(Fate::Made) + report.count(Fate::Unchanged);
    assert!(reports.iter().all(|report| done(report) == all));
    assert_eq!(reports.iter().map(|report| report.count(Fate::Made)).sum::<i64>(), all);
    assert_eq!(states(&service).await.len(), lines.len());
}

pub async fn what_turns_text_around_is_not_imported(engine: Engine) {
    let database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    let text = file(&[
        "Ostroh\u{202E}community,community,UA-56,35111100,uk,4,piece,2,,a letter",
        "\u{200B},community,UA-56,35111100,uk,4,piece,2,,a letter",
    ]);
    let Err(ImportError::Refused(report)) = run(&service, &text, Options::default()).await else {
        panic!("a name that nobody can read was taken")
    };
    for bad in report.refused() {
        assert!(bad.faults.iter().any(|fault| fault.pointer == "recipient"), "{:?}", bad.faults);
    }
    assert_eq!(report.refused().count(), 2);
}

pub async fn a_line_without_a_quantity_stays_a_draft_until_completed(engine: Engine) {
    let database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    let checked = Options { leave_refused: false, checked: true };
    let text = file(&[&need("", ""), &need("2", "pallet")]);
    let report = run(&service, &text, checked).await.expect("an import");
    let incomplete: Vec<i64> = report.faults().map(|(line, _)| line).collect();
    assert_eq!((report.count(Fate::Made), incomplete), (2, vec![2, 3]));
    assert_eq!(states(&service).await, [NeedState::Draft; 2]);
    // nobody submits it as it is
    let refused = service
        .act(|tx| {
            let window = Window { limit: 1, after: None };
            let draft = need_store::list(tx.connection, &NeedFilter::default(), &window)?.rows.remove(0);
            Ok(draft.submit().err().map(ServiceError::from))
        })
        .await
        .expect("an answer");
    assert!(refused.is_some(), "a need without a quantity was submitted");
}

/// Runs the program's import from standard input.
fn imported(database: &TestDatabase, text: &str, flags: &[&str]) -> (bool, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_poruch"))
        .args(["import", "needs", "-"])
        .args(flags)
        .env("DATABASE_URL", &database.url)
        .env("RUST_LOG", "warn")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    child.stdin.take().expect("its input").write_all(text.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), said)
}

pub async fn the_program_reads_standard_input(engine: Engine) {
    let database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    let good = need("4", "piece");
    let text = file(&[&good, "one cell"]);
    let (done, said) = imported(&database, &text, &[]);
    assert!(!done && said.contains("line 3: ") && said.contains("nothing was imported"), "{said}");
    assert!(states(&service).await.is_empty());
    let (done, said) = imported(&database, &text, &["--skip-bad-lines"]);
    assert!(done && said.contains("1 imported, 0 changed, 0 known from before, 0 left, 1 bad"), "{said}");
    let (done, said) = imported(&database, &file(&[&good]), &["--checked"]);
    assert!(done && said.contains("0 imported, 0 changed, 1 known from before, 0 left, 0 bad"), "{said}");
    let (done, said) = imported(&database, "what,is,this\n1,2,3\n", &[]);
    assert!(!done && said.contains("holds the headings"), "{said}");
    assert_eq!(states(&service).await, [NeedState::Draft]);
}

/// What becomes of a table as people's programs save it.
async fn taken(database: &TestDatabase, bytes: &[u8]) -> Result<Report, ImportError> {
    let service = database.service(support::system_clock());
    import::run(&service, Content::Needs, bytes.to_vec(), Options { leave_refused: false, checked: true }).await
}

pub async fn tables_are_read_as_people_keep_them(engine: Engine) {
    let rows = "Ostroh community,community,UA-56,fire hose 51 mm,en,20,pcs,2,01.03.2027,a letter\n\
                Ostroh community,community,UA-56,\"generator\n5 kW\",en,1 000,,1,2027-02-01,a letter\n";
    let ukrainian = "отримувач,вид,область,найменування,мова,кількість,одиниця,пріоритет,до дати,джерело\n";
    let title = "Перелік потреб станом на 01.11.2026,,,,,,,,,\n,,,,,,,,,\n";
    let total = ",,,Всього:,,1020,,,,\n";
    let in_words = rows.replace(",community,UA-56,", ",Громада,Рівненська область,").replace(",pcs,2,", ",шт,високий,");
    let shouting = HEADING.to_uppercase() + "\n";
    let plain = format!("{HEADING}\n");
    let one: Vec<u8> = [plain.as_str(), rows].concat().into_bytes();
    for (name, bytes) in [
        ("as it is", one.clone()),
        ("with a mark", [b"\xEF\xBB\xBF".as_slice(), &one].concat()),
        ("in capitals", [shouting.as_str(), rows].concat().into_bytes()),
        (
            "in Ukrainian, with a title, a blank line and a total",
            [title, ukrainian, &in_words, "\n", total].concat().into_bytes(),
        ),
        ("with tabs", [plain.as_str(), rows].concat().replace(',', "\t").into_bytes()),
        ("with semicolons", [plain.as_str(), rows].concat().replace(',', ";").into_bytes()),
        ("in UTF-16", [plain.as_str(), rows].concat().encode_utf16().flat_map(u16::to_le_bytes).collect()),
    ] {
        let database = TestDatabase::new(engine);
        let report = taken(&database, &bytes).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((report.count(Fate::Made), report.refused().count()), (2, 0), "{name}");
    }
    // the same table in another dress is the same
    let database = TestDatabase::new(engine);
    assert_eq!(taken(&database, &one).await.expect("an import").count(Fate::Made), 2);
    let again = String::from_utf8(one).expect("text").replace(',', ";");
    assert_eq!(taken(&database, again.as_bytes()).await.expect("an import").count(Fate::Unchanged), 2);
}

pub async fn what_a_table_lacks_is_said_in_words(engine: Engine) {
    let database = TestDatabase::new(engine);
    let refused = |text: &str| {
        let (done, said) = imported(&database, text, &[]);
        assert!(!done, "{said}");
        said
    };
    let merged = format!("{HEADING}\n{}\n,,,fire hose,en,3,,1,,a letter\n", need("4", "piece"));
    let said = refused(&merged);
    assert!(said.contains("line 3: recipient: This cell is blank, as merged cells are"), "{said}");
    let said = refused(&format!("{HEADING}\nOstroh community,community,UA-56,35111100,uk,4,piece\n"));
    assert!(said.contains("line 2: This row ends too early") && said.contains("priority, needed_by, source"), "{said}");
    let said = refused(&format!("{}\n{}\n", HEADING.replace(",source", ""), need("4", "piece")));
    assert!(said.contains("in line 1. Missing: source"), "{said}");
    let said = refused(&format!("{HEADING}\nX,community,UA-56,35111100,en,№ 5,piece,2,03/04/2027,a letter\n"));
    assert!(said.contains("quantity: ") && said.contains("April\u{a0}2027") | said.contains("April 2027"), "{said}");
}
