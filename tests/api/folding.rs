//! One word is found however it is typed: in the lists of needs, in the catalogue and among places alike.

use poruch::store::Engine;
use serde_json::json;

use crate::client::Client;
use crate::world::World;

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Titles of needs, with ways to type a word of them or its beginning. The letters of other alphabets are escaped.
const TITLES: &[(&str, &[&str])] = &[
    ("Großtanklöschfahrzeug", &["großtank", "GROSSTANK", "grosstank", "Grosstanklo\u{308}sch", "grosstankloesch"]),
    ("Łóżka polowe", &["łóżka", "lozka", "ŁÓŻ", "lo\u{301}z"]),
    ("Pomp van Ørsted", &["ørsted", "orsted", "ØRS"]),
    ("Manœuvre au château", &["manœuvre", "manoeuvre", "MANŒ", "chateau"]),
    ("Đonđe", &["donde", "ĐON"]),
    ("Lighting for the oﬃce", &["office", "of\u{200b}fi"]),
    // Latin o, c, p, o; Greek omicron
    ("Насоси для міста Острог", &["острог", "\u{4f}cт\u{70}\u{6f}г", "\u{39f}стро", "ОСТРОГ"]),
    // Latin throughout; Cyrillic but for one letter
    ("Маски", &["\u{4d}\u{61}\u{63}\u{6b}и", "мас\u{6b}", "\u{4d}\u{41}\u{43}\u{4b}"]),
    ("Сітки для м’ячів", &["м'яч", "м\u{2bc}яч", "мяч", "\u{6d}'яч"]),
    ("Ґудзики з їжею", &["гудзик", "іжею", "і\u{308}жею"]),
    ("Рукави 51 мм", &["５１", "٥١", "51"]),
];

async fn found(client: &Client, path: &str) -> Vec<String> {
    let page = client.get(path).await.expect(200);
    page.body["items"].as_array().expect("items").iter().map(|item| item["title"].to_string()).collect()
}

pub async fn needs_are_found_however_their_words_are_typed(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    for (title, _) in TITLES {
        let body = json!({ "title": title, "language": "uk", "priority": 1, "kind": "goods",
            "lines": [{ "item_class": "35111100", "description": "x", "quantity": 1 }] });
        let need = kharkiv.post("/needs", body).await.expect(201).id("/id");
        kharkiv.act(&format!("/needs/{need}/submit")).await.expect(200);
        world.seat("coordinator").act(&format!("/needs/{need}/verify")).await.expect(200);
    }
    for (title, ways) in TITLES {
        for way in *ways {
            for (client, list) in [(&kharkiv, "/needs"), (&world.anybody(), "/public/needs")] {
                let path = format!("{list}?q={}", encoded(way));
                if list == "/needs" {
                    assert_eq!(found(client, &path).await, [json!(title).to_string()], "{way} in {list}");
                } else {
                    assert_eq!(client.get(&path).await.expect(200).body["items"].as_array().map(Vec::len), Some(1));
                }
            }
        }
    }
    let other = found(&kharkiv, &format!("/needs?q={}", encoded("großtank маски"))).await;
    assert!(other.is_empty(), "every word counts");
}

pub async fn classes_and_places_are_found_however_their_words_are_typed(engine: Engine) {
    let world = World::new(engine).await;
    let anybody = world.anybody();
    for (list, key, ways) in [
        ("item-classes", "key", ["Großtanklöschfahrzeug", "GROSSTANKLOESCHFAHRZEUG", "grosstanklo\u{308}schfahrzeug"]),
        ("item-classes", "key", ["łóżko polowe", "lozko polowe", "Ło\u{301}z\u{307}ko POLOWE"]),
        // Latin e, e, a, o; Cyrillic but for a Greek omicron
        ("item-classes", "key", ["генератор", "г\u{65}н\u{65}р\u{61}т\u{6f}р", "ГЕНЕРАТ\u{39f}Р"]),
        // Latin throughout; Latin but for one letter
        ("item-classes", "key", ["насос", "\u{48}\u{41}\u{43}\u{4f}\u{43}", "н\u{61}\u{63}\u{6f}\u{63}"]),
        ("places", "code", ["Острог", "\u{4f}cт\u{70}\u{6f}г", "\u{39f}строг"]),
    ] {
        let mut first = Vec::new();
        for way in ways {
            let page = anybody.get(&format!("/{list}?q={}", encoded(way))).await.expect(200);
            first.push(page.body["items"][0][key].to_string());
        }
        assert!(first[0] != "null" && first.iter().all(|other| *other == first[0]), "{ways:?}: {first:?}");
    }
}
