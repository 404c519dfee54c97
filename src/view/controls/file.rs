//! Files: opening one in place of what is shown, and saving what is shown in one of the forms that others read.

use super::menu::use_menu;
use crate::platform;
use crate::view::app::OpenRef;
use crate::view::opening::{MENU, Opener};
use crate::view::store::{Shared, use_shared};
use crate::view::words::listed;
use sourceline_core::evidence::without;
use sourceline_core::formats::{Export, Import};
use sourceline_core::model::Document;
use sourceline_messages::Language;
use std::borrow::Cow;
use yew::prelude::*;

/// What is shown.
#[derive(Properties, PartialEq)]
pub struct FileMenuProps {
    /// The document, if it was opened.
    pub open: Option<OpenRef>,
}

/// A menu: “Open…”, and the forms in which what is shown can be saved, each with what it cannot hold.
#[component]
pub fn FileMenu(props: &FileMenuProps) -> Html {
    let shared = use_shared();
    let language = shared.language();
    let opener = use_context::<Opener>();
    let form = use_state_eq(|| Export::ALL.first().copied());
    let (menu, onkeydown) = use_menu(false);
    let onfile = {
        let menu = menu.clone();
        Callback::from(move |event: Event| {
            if let (Some(opener), Some(file)) = (&opener, platform::chosen_file(&event)) {
                platform::fold(&menu);
                platform::focus(MENU);
                opener.give.emit(file);
            }
        })
    };
    let onform = {
        let form = form.setter();
        Callback::from(move |event: Event| {
            form.set(platform::chosen_value(&event).as_deref().and_then(Export::named));
        })
    };
    let onsave = {
        let (shared, open, form) = (shared.clone(), props.open.clone(), *form);
        Callback::from(move |_: MouseEvent| {
            let Some(form) = form else { return };
            let document = saved(&shared, open.as_ref());
            platform::save_file(&form.file_name(&document), form.media_type(), &form.write(&document));
        })
    };
    let losses = form.map(|form| form.losses(shared.story.document())).unwrap_or_default();
    let lost = losses.iter().map(|loss| html! { <li>{ loss.words(language) }</li> });
    let read = listed(language, Import::ALL.iter().map(|form| import_words(language, *form).to_owned()));
    let forms = Export::ALL.iter().map(|each| {
        html! { <option value={each.name()} selected={*form == Some(*each)}>{ export_words(language, *each) }</option> }
    });
    html! {
        <details class="filing" ref={menu} {onkeydown}>
            <summary id={MENU} aria-label={language.file()} title={language.file()}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3" /></svg>
                <span class="name">{ language.file() }</span>
            </summary>
            <div class="filing-menu">
                <label class="open-file"><input type="file" onchange={onfile} /><span>{ language.open_file() }</span></label>
                <p>{ language.open_explained(read) }</p>
                <label class="save-as">{ language.save_as() }{ " " }<select onchange={onform}>{ for forms }</select></label>
                <div role="status">
                    if losses.is_empty() {
                        <p>{ language.saving_loses_nothing() }</p>
                    } else {
                        <p>{ language.saving_loses() }</p>
                        <ul>{ for lost }</ul>
                    }
                </div>
                <button type="button" class="save-file" onclick={onsave}>{ language.save_file() }</button>
            </div>
        </details>
    }
}

/// The document that is shown, as it was given.
fn saved<'a>(shared: &'a Shared, open: Option<&'a OpenRef>) -> Cow<'a, Document> {
    match open.and_then(|open| open.0.opened.given.as_deref()) {
        Some(given) if shared.without.is_empty() => Cow::Borrowed(given),
        Some(given) => Cow::Owned(without(shared.language(), given, &shared.without)),
        None => Cow::Borrowed(shared.story.document()),
    }
}

/// What a form is called that is written.
fn export_words(language: Language, form: Export) -> &'static str {
    match form {
        Export::Sourceline => language.form_sourceline(),
        Export::WebAnnotation => language.form_web_annotation(),
        Export::SchemaOrg => language.form_schema_org(),
        Export::Timelinejs => language.form_timelinejs(),
        Export::Csv => language.form_csv(),
        Export::Ics => language.form_ics(),
        Export::Csl => language.form_csl(),
        Export::Bibtex => language.form_bibtex(),
        Export::Markdown => language.form_markdown(),
        Export::Svg => language.form_svg(),
    }
}

/// What a form is called that is read.
fn import_words(language: Language, form: Import) -> &'static str {
    match form {
        Import::Sourceline => language.form_sourceline(),
        Import::Timelinejs => language.form_timelinejs(),
        Import::TimelinejsCsv => language.form_timelinejs_csv(),
        Import::Csv => language.form_csv(),
        Import::Ics => language.form_ics(),
    }
}
