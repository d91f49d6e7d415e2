//! Places: found by any of their names, chosen by code.

use poruch::import::reference;
use poruch::store::Engine;
use serde_json::json;

use crate::world::World;

const KAMIANSKE: &str = "UA12040150000015189";

pub async fn are_found_in_any_languages_spelling(engine: Engine) {
    let world = World::new(engine).await;
    for (name, code) in [
        ("Charkiw", "UA63120270010096107"),
        ("Char%C3%B3w", "UA63120270010096107"),
        ("Kharkiv", "UA63120270010096107"),
        ("Ostr%C3%B3g", "UA56060450000083945"),
        ("Boratyn", "UA07080030000051738"),
        ("Kamia%C5%84ske", KAMIANSKE),
        ("Kamjanske", KAMIANSKE),
        ("%D0%9A%D0%B0%D0%BC%27%D1%8F%D0%BD%D1%81%D1%8C%D0%BA%D0%B5", KAMIANSKE),
    ] {
        let found = world.anybody().get(&format!("/places?q={name}")).await.expect(200);
        let codes: Vec<_> =
            found.body["items"].as_array().expect("items").iter().map(|item| item["code"].clone()).collect();
        assert!(codes.contains(&json!(code)), "{name}: {codes:?}");
    }
    let place = world.anybody().get(&format!("/places/{KAMIANSKE}")).await.expect(200);
    assert_eq!(place.body["region"], json!("UA-12"));
    assert_eq!(place.body["raion"], json!("Kamianskyi"));
    assert_eq!(place.body["pcode"], json!("UA1204015"));
    let regions = world.anybody().get("/places").await.expect(200);
    assert_eq!(regions.body["items"].as_array().expect("items").len(), 27);
    world.anybody().get("/places/UA99999999999999999").await.expect(404);
    assert_eq!(world.anybody().get("/places?region=XX&limit=51").await.expect(422).pointers(), ["?region", "?limit"]);
}

pub async fn a_community_is_chosen_by_its_code(engine: Engine) {
    let world = World::new(engine).await;
    let need = |region: Option<&str>, community: &str| {
        json!({ "title": "Потреба", "language": "uk", "priority": 2, "region": region, "community": community,
            "lines": [{ "item_class": "39522530", "quantity": 1 }] })
    };
    let made = world.seat("kharkiv").post("/needs", need(None, KAMIANSKE)).await.expect(201);
    assert_eq!(made.body["location"]["region"], json!("UA-12"));
    assert_eq!(made.body["location"]["place"]["name"], json!("Кам’янська"));
    assert_eq!(made.body["location"]["place"]["raion"], json!("Кам’янський"));
    let refused = world.seat("kharkiv").post("/needs", need(Some("UA-63"), KAMIANSKE)).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], json!("place_in_another_region"));
    let refused = world.seat("kharkiv").post("/needs", need(None, "UA12999999999999999")).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], json!("unknown_place"));
    // a need that moves to another region does not keep the community of the old one
    let path = format!("/needs/{}", made.id("/id"));
    let mut moved = need(Some("UA-63"), "");
    moved.as_object_mut().expect("a body").remove("community");
    let moved = world.seat("kharkiv").put(&path, "*", moved).await.expect(200);
    assert_eq!(moved.body["location"]["region"], json!("UA-63"));
    assert!(moved.body["location"]["community"].is_null(), "{}", moved.text);
    // other texts stay as they are
    let made = world.seat("kharkiv").post("/needs", need(Some("UA-63"), "Чугуївська")).await.expect(201);
    assert_eq!(made.body["location"]["community"], json!("Чугуївська"));
    assert!(made.body["location"]["place"].is_null());
}

const CODIFIER: &str = "\
katottg,level,category,name_uk,parent,pcode
UA63000000000041885,1,O,Харківська,,UA63
UA63060000000000001,2,P,Берестинський,UA63000000000041885,UA6306
UA63060990000000002,3,H,Піщанська,UA63060000000000001,UA6306099
UA63060990010000003,4,C,Піщанка,UA63060990000000002,UA6306099001
UA12040990010000004,4,C,Піщанка,UA12040000000000005,UA1204099001
UA12040000000000005,2,P,Кам’янський,UA12000000000090473,UA1204
";

pub async fn the_codifier_is_imported_and_old_names_stay(engine: Engine) {
    let world = World::new(engine).await;
    let report = reference::codifier(&world.service, CODIFIER.as_bytes()).await.expect("it is imported");
    assert_eq!((report.read, report.new, report.renamed), (6, 6, 0));
    let found = world.anybody().get("/places?q=Pishchanka").await.expect(200);
    let regions: Vec<_> =
        found.body["items"].as_array().expect("items").iter().map(|item| item["region"].clone()).collect();
    assert!(regions.contains(&json!("UA-63")) && regions.contains(&json!("UA-12")), "both villages: {}", found.text);
    let renamed = CODIFIER.replace("C,Піщанка,UA63", "C,Соснівка,UA63");
    let report = reference::codifier(&world.service, renamed.as_bytes()).await.expect("it is imported");
    assert_eq!((report.new, report.renamed), (0, 1));
    let found =
        world.anybody().get("/places?q=%D0%9F%D1%96%D1%89%D0%B0%D0%BD%D0%BA%D0%B0&region=UA-63").await.expect(200);
    assert!(found.text.contains("UA63060990010000003"), "found under its old name: {}", found.text);
    let place = world.anybody().get("/places/UA63060990010000003").await.expect(200);
    assert_eq!(place.body["name_uk"], json!("Соснівка"));
    assert_eq!(place.body["former_names"], json!(["Піщанка"]));
}

pub async fn a_bad_codifier_changes_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let bad = "katottg,level,name_uk,parent,iso3166_2\nUA1,9,,,\nUA63060000000000001,2,Тест,UA63000000000041885,UA-12\n\
        UA63060000000000006,2,Тест,UA63060000000000777,\n";
    let error = reference::codifier(&world.service, bad.as_bytes()).await.expect_err("two bad lines").to_string();
    for told in ["line 2", "katottg", "level", "name_uk", "line 3", "iso3166_2"] {
        assert!(error.contains(told), "{told} in {error}");
    }
    let orphan = "katottg,level,name_uk,parent\nUA63060000000000006,2,Тест,UA63060000000000777\n";
    let error = reference::codifier(&world.service, orphan.as_bytes()).await.expect_err("an orphan").to_string();
    assert!(error.contains("line 2: parent"), "{error}");
    let error =
        reference::codifier(&world.service, "name,code\n".as_bytes()).await.expect_err("no columns").to_string();
    assert!(error.contains("katottg"), "{error}");
    world.anybody().get("/places/UA63060000000000001").await.expect(404);
}

const OFFICIAL: &str = "\
code,check_digit,full_code,label_en,label_es,label_uk
34144212,7,34144212-7,Water-tender vehicles,Camiones cisterna de agua,Пожежні автоцистерни
34144230,9,34144230-9,Imaginary vehicles of rank,Vehículos imaginarios,Уявні машини
";

pub async fn the_official_list_is_imported_beside_the_own_classes(engine: Engine) {
    let world = World::new(engine).await;
    for _twice in 0..2 {
        assert_eq!(reference::official_classes(&world.service, OFFICIAL.as_bytes()).await.expect("it is imported"), 2);
        let class = world.anybody().get("/item-classes/34144230-9").await.expect(200);
        assert_eq!(class.body["source"], json!("official"));
        assert_eq!(class.body["parent"], json!("34144200"), "the level between does not exist");
        let found = world.anybody().get("/item-classes?q=veh%C3%ADculos%20imaginarios").await.expect(200);
        assert_eq!(found.body["items"][0]["key"], json!("34144230"));
        let own = world.anybody().get("/item-classes/34144212").await.expect(200);
        assert_eq!((&own.body["source"], &own.body["label_en"]), (&json!("relief"), &json!("Fire tanker")));
        assert_eq!(own.body["labels"]["es"], json!(["Camiones cisterna de agua"]));
    }
    let bad = "code,check_digit,label_en\n3414421,7,x\n34144212,,y\n34144213,4,\n34144220,6,z\n34144220,6,z\n";
    let error = reference::official_classes(&world.service, bad.as_bytes()).await.expect_err("bad lines").to_string();
    for told in ["line 2: code", "line 3: check_digit", "line 4: label", "line 6: code"] {
        assert!(error.contains(told), "{told} in {error}");
    }
}
