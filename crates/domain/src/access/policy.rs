//! Policy in one file: who may do what. `decide(actor, action, relation)` answers allow, deny
//! (403: you see it, you may not do this) or hide (404: not yours to see).
//!
//! Every operation of the API is an [`Action`]; the whole matrix of actions and kinds of actors
//! is printed to `tests/api/policy_matrix.txt`, which people review and a test compares.

use crate::access::relation::Relation;
use crate::actor::Actor;
use crate::organisation::{Role, Scope};

vocabulary! {
    /// The operations of the API, by their operation id.
    pub enum Action {
        ListOrganisations = "list_organisations",
        CreateOrganisation = "create_organisation",
        GetOrganisation = "get_organisation",
        UpdateOrganisation = "update_organisation",
        VerifyOrganisation = "verify_organisation",
        SuspendOrganisation = "suspend_organisation",
        PreviewMerge = "preview_organisation_merge",
        MergeOrganisation = "merge_organisation",
        ListMembers = "list_members",
        CreateMember = "create_member",
        DeactivateMember = "deactivate_member",
        ListTokens = "list_tokens",
        CreateToken = "create_token",
        RevokeToken = "revoke_token",
        ListMandates = "list_mandates",
        GrantMandate = "grant_mandate",
        RevokeMandate = "revoke_mandate",
        GetMe = "get_me",
        ListItemClasses = "list_item_classes",
        GetItemClass = "get_item_class",
        ListProposals = "list_item_class_proposals",
        CreateProposal = "propose_item_class",
        GetProposal = "get_item_class_proposal",
        AcceptProposal = "accept_item_class_proposal",
        RejectProposal = "reject_item_class_proposal",
        ListPlaces = "list_places",
        GetPlace = "get_place",
        ListNeeds = "list_needs",
        CreateNeed = "create_need",
        ReadLines = "read_lines",
        GetNeed = "get_need",
        UpdateNeed = "update_need",
        SubmitNeed = "submit_need",
        VerifyNeed = "verify_need",
        RejectNeed = "reject_need",
        ConfirmNeed = "confirm_need",
        CloseNeed = "close_need",
        CorrectNeed = "correct_need",
        EnoughNeed = "enough_need",
        RenewNeed = "renew_need",
        DecideExcess = "decide_excess",
        NameNeedConsignee = "name_need_consignee",
        GetNeedAddress = "get_need_address",
        ListDuplicates = "list_duplicates",
        PledgeToNeed = "pledge_to_need",
        ListPledges = "list_pledges",
        CreatePledge = "create_pledge",
        GetPledge = "get_pledge",
        UpdatePledge = "update_pledge",
        OpenPledge = "open_pledge",
        AuthorisePledge = "authorise_pledge",
        ConfirmWord = "confirm_pledge_word",
        WithdrawPledge = "withdraw_pledge",
        TrackPledge = "track_pledge",
        TrackNeed = "track_need",
        ListAllocations = "list_allocations",
        CreateAllocation = "create_allocation",
        GetAllocation = "get_allocation",
        AcceptAllocation = "accept_allocation",
        DeclineAllocation = "decline_allocation",
        WithdrawAllocation = "withdraw_allocation",
        ReleaseAllocation = "release_allocation",
        ListSuggestions = "list_suggestions",
        ListAllocationPlans = "list_allocation_plans",
        CreateAllocationPlan = "create_allocation_plan",
        GetAllocationPlan = "get_allocation_plan",
        ListPlannedAllocations = "list_planned_allocations",
        ExplainAllocationPlan = "explain_allocation_plan",
        CancelAllocationPlan = "cancel_allocation_plan",
        ReviseAllocationPlan = "revise_allocation_plan",
        ApplyAllocationPlan = "apply_allocation_plan",
        ListImports = "list_imports",
        CreateImport = "create_import",
        GetImport = "get_import",
        ListImportLines = "list_import_lines",
        ApplyImport = "apply_import",
        DiscardImport = "discard_import",
        ListShipments = "list_shipments",
        CreateShipment = "create_shipment",
        GetShipment = "get_shipment",
        AgreeShipment = "agree_shipment",
        DeclareShipment = "declare_shipment",
        DispatchShipment = "dispatch_shipment",
        ArriveShipment = "arrive_shipment",
        UpdateShipment = "update_shipment",
        AmendShipment = "amend_shipment",
        RedirectShipment = "redirect_shipment",
        ReassignShipment = "reassign_shipment",
        ListShipmentAmendments = "list_shipment_amendments",
        CancelShipment = "cancel_shipment",
        LoseShipment = "lose_shipment",
        FindShipment = "find_shipment",
        ReturnShipment = "return_shipment",
        CloseShipment = "close_shipment",
        ListShipmentEvents = "list_shipment_events",
        CreateShipmentEvent = "create_shipment_event",
        GetShipmentAddress = "get_shipment_address",
        CreateAddressCode = "create_address_code",
        ListDriverCodes = "list_driver_codes",
        CreateDriverCode = "create_driver_code",
        RevokeDriverCode = "revoke_driver_code",
        GetWaybill = "get_waybill",
        CreateWaybillEvent = "create_waybill_event",
        OpenWaybillAddress = "open_waybill_address",
        ListReceipts = "list_receipts",
        CreateReceipt = "create_receipt",
        ReceiveWithoutPapers = "receive_without_papers",
        GetReceipt = "get_receipt",
        ConfirmReceipt = "confirm_receipt",
        DiscardReceipt = "discard_receipt",
        ReverseReceipt = "reverse_receipt",
        ListTasks = "list_tasks",
        ListEvents = "list_events",
        ListPublicNeeds = "list_public_needs",
        GetPublicNeed = "get_public_need",
    }
}

/// The answer of policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Allow,
    /// 403: the resource may be seen, this may not be done.
    Deny,
    /// 404: not there, or not yours to see.
    Hide,
    /// 401: nobody knows who asks.
    Unknown,
}

impl Verdict {
    /// The word in the matrix.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Deny => "deny",
            Self::Hide => "hide",
            Self::Unknown => "unknown",
        }
    }
}

/// Members of one of `roles` whose organisation is one of `relation` to it (any, when empty); or drivers.
#[derive(Clone, Copy)]
struct Grant {
    roles: &'static [Role],
    /// Whether it is for who holds a driver's code, whom no other grant is for.
    drivers: bool,
    relation: Relation,
    /// A further relation that must hold besides.
    besides: Relation,
    verified: bool,
}

const fn grant(roles: &'static [Role], relation: Relation) -> Grant {
    Grant { roles, drivers: false, relation, besides: Relation::NONE, verified: false }
}

const fn verified(roles: &'static [Role], relation: Relation) -> Grant {
    Grant { roles, drivers: false, relation, besides: Relation::NONE, verified: true }
}

/// The same where something else holds besides.
const fn besides(grant: Grant, besides: Relation) -> Grant {
    Grant { besides, ..grant }
}

/// Who holds the code of the shipment's driver. Whatever has no such grant is refused to drivers, who have no scopes.
const DRIVER: Grant =
    Grant { roles: &[], drivers: true, relation: Relation::DRIVER, besides: Relation::NONE, verified: false };

struct Rule {
    /// What the token must allow; `None` needs no token.
    scope: Option<Scope>,
    grants: &'static [Grant],
    /// The action that shows the resource: who may do that but not this gets 403, others 404.
    seen_by: Option<Action>,
}

const fn read(grants: &'static [Grant]) -> Rule {
    Rule { scope: Some(Scope::Read), grants, seen_by: None }
}

const fn write(grants: &'static [Grant], seen_by: Option<Action>) -> Rule {
    Rule { scope: Some(Scope::Write), grants, seen_by }
}

const fn manage(grants: &'static [Grant], seen_by: Option<Action>) -> Rule {
    Rule { scope: Some(Scope::Manage), grants, seen_by }
}

const PUBLIC: Rule = Rule { scope: None, grants: &[], seen_by: None };

use Role::{Administrator, Auditor, Carrier, Coordinator, Donor, Intermediary, Recipient};

const EVERYONE: &[Role] = &[Recipient, Donor, Carrier, Intermediary, Coordinator, Administrator, Auditor];
const OVERSEERS: &[Role] = &[Coordinator, Administrator, Auditor];
const OFFICES: &[Role] = &[Coordinator, Administrator];
const DONORS: &[Role] = &[Donor, Intermediary];
const RECIPIENTS: &[Role] = &[Recipient, Intermediary];

const SEE_ORGANISATION: &[Grant] = &[grant(EVERYONE, Relation::NONE)];
const SEE_OWN: &[Grant] = &[grant(EVERYONE, Relation::OWN), grant(OVERSEERS, Relation::NONE)];
const KEEP_OWN: &[Grant] = &[
    grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator], Relation::OWN),
    grant(&[Administrator], Relation::NONE),
];
const SEE_NEED: &[Grant] =
    &[grant(OVERSEERS, Relation::NONE), grant(RECIPIENTS, Relation::RECIPIENT), grant(EVERYONE, Relation::SHARED)];
const OWN_NEED: &[Grant] = &[grant(RECIPIENTS, Relation::RECIPIENT)];
const SEE_PLEDGE: &[Grant] = &[
    grant(OVERSEERS, Relation::NONE),
    grant(DONORS, Relation::DONOR),
    grant(RECIPIENTS, Relation::RECIPIENT),
    verified(EVERYONE, Relation::OFFERED),
];
/// In the stead of an organisation that has nobody.
const SPEAKS_FOR_IT: Grant = grant(&[Coordinator], Relation::VACANT);
const SEE_ALLOCATION: &[Grant] =
    &[grant(OVERSEERS, Relation::NONE), grant(DONORS, Relation::DONOR), grant(RECIPIENTS, Relation::RECIPIENT)];
const SEE_SHIPMENT: &[Grant] = &[
    grant(OVERSEERS, Relation::NONE),
    grant(DONORS, Relation::CONSIGNOR),
    grant(RECIPIENTS, Relation::CONSIGNEE),
    grant(RECIPIENTS, Relation::SERVED),
    grant(&[Carrier, Donor], Relation::CARRIER),
];
const SEND: &[Grant] = &[verified(&[Donor], Relation::CONSIGNOR)];
const SEE_RECEIPT: &[Grant] = &[
    grant(OVERSEERS, Relation::NONE),
    grant(DONORS, Relation::CONSIGNOR),
    grant(RECIPIENTS, Relation::CONSIGNEE),
    grant(RECIPIENTS, Relation::SERVED),
];
/// When the address of who agreed to it is open to who drives.
const ON_THE_ROAD: Relation = Relation::ACTIVE.and(Relation::TRUSTED);
/// Never the carrier: the receipt is the consignee's word.
const SIGN: &[Grant] = &[grant(&[Recipient], Relation::CONSIGNEE)];

#[allow(clippy::too_many_lines, reason = "one table, one arm an operation")]
const fn rule(action: Action) -> Rule {
    use Action as A;
    match action {
        A::ListItemClasses | A::GetItemClass | A::ListPlaces | A::GetPlace | A::ListPublicNeeds | A::GetPublicNeed => {
            PUBLIC
        }

        // lists show each what it may see
        A::GetMe | A::ListNeeds | A::ListPledges | A::ListAllocations | A::ListShipments | A::ListReceipts => {
            read(const { &[grant(EVERYONE, Relation::NONE)] })
        }
        // each its own, as `tasks` has it
        A::ListTasks | A::ListProposals => read(const { &[grant(EVERYONE, Relation::NONE)] }),
        A::CreateProposal => write(
            const { &[grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator, Administrator], Relation::NONE)] },
            None,
        ),
        A::AcceptProposal | A::RejectProposal => {
            write(const { &[grant(&[Coordinator], Relation::NONE)] }, Some(A::GetProposal))
        }
        A::ListOrganisations | A::GetOrganisation => read(SEE_ORGANISATION),
        A::CreateOrganisation => manage(const { &[grant(OFFICES, Relation::NONE)] }, None),
        A::UpdateOrganisation => manage(KEEP_OWN, Some(A::GetOrganisation)),
        A::VerifyOrganisation | A::SuspendOrganisation => {
            write(const { &[grant(OFFICES, Relation::NONE)] }, Some(A::GetOrganisation))
        }
        A::PreviewMerge => Rule {
            scope: Some(Scope::Read),
            grants: const { &[grant(OFFICES, Relation::NONE)] },
            seen_by: Some(A::GetOrganisation),
        },
        // where both have members, an administrator: that says `merging`
        A::MergeOrganisation => manage(const { &[grant(OFFICES, Relation::NONE)] }, Some(A::GetOrganisation)),
        A::ListMembers | A::ListTokens | A::ListMandates | A::GetProposal => read(SEE_OWN),
        // the first seat is an invitation; whose seats of one's own may be kept by whom says `giving`
        A::CreateMember => manage(
            const {
                &[
                    grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator], Relation::OWN),
                    SPEAKS_FOR_IT,
                    grant(&[Administrator], Relation::NONE),
                ]
            },
            Some(A::ListMembers),
        ),
        A::DeactivateMember => manage(KEEP_OWN, Some(A::ListMembers)),
        // an invitation comes with its one token
        A::CreateToken => manage(
            const {
                &[
                    grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator, Auditor], Relation::OWN),
                    SPEAKS_FOR_IT,
                    grant(&[Administrator], Relation::NONE),
                ]
            },
            Some(A::ListTokens),
        ),
        A::RevokeToken => manage(
            const {
                &[
                    grant(&[Recipient, Donor, Carrier, Intermediary, Coordinator, Auditor], Relation::OWN),
                    grant(&[Administrator], Relation::NONE),
                ]
            },
            Some(A::ListTokens),
        ),
        A::GrantMandate => manage(const { &[verified(&[Recipient, Donor], Relation::OWN)] }, Some(A::ListMandates)),
        A::RevokeMandate => manage(
            const { &[grant(&[Recipient, Donor], Relation::OWN), grant(&[Administrator], Relation::NONE)] },
            Some(A::ListMandates),
        ),

        A::GetNeed => read(SEE_NEED),
        A::CreateNeed => write(OWN_NEED, None),
        // a list that is only read: for who drafts, and for who helps with drafts
        A::ReadLines => Rule {
            scope: Some(Scope::Read),
            grants: const { &[grant(&[Recipient, Intermediary, Coordinator], Relation::NONE)] },
            seen_by: Some(A::ListNeeds),
        },
        A::UpdateNeed => write(const { &[grant(RECIPIENTS, Relation::RECIPIENT), SPEAKS_FOR_IT] }, Some(A::GetNeed)),
        // who is not verified drafts
        A::SubmitNeed => write(const { &[verified(RECIPIENTS, Relation::RECIPIENT), SPEAKS_FOR_IT] }, Some(A::GetNeed)),
        A::VerifyNeed | A::RejectNeed => write(const { &[grant(&[Coordinator], Relation::NONE)] }, Some(A::GetNeed)),
        A::ConfirmNeed | A::CloseNeed | A::EnoughNeed | A::DecideExcess => write(
            const { &[grant(&[Recipient], Relation::RECIPIENT), grant(&[Coordinator], Relation::NONE)] },
            Some(A::GetNeed),
        ),
        // who is not verified asks for nothing more, as it submits nothing
        A::CorrectNeed | A::RenewNeed => write(
            const { &[verified(&[Recipient], Relation::RECIPIENT), grant(&[Coordinator], Relation::NONE)] },
            Some(A::GetNeed),
        ),
        // who takes its goods is the recipient's own word, never an intermediary's
        A::NameNeedConsignee => write(const { &[verified(&[Recipient], Relation::RECIPIENT)] }, Some(A::GetNeed)),
        // what came is a fact, and welcome from who is suspended too
        A::ReceiveWithoutPapers => write(const { &[grant(&[Recipient], Relation::RECIPIENT)] }, Some(A::GetNeed)),
        // its doubles are shown to who submits and to who verifies, of what they may see
        A::ListDuplicates => Rule {
            scope: Some(Scope::Read),
            grants: const { &[grant(OVERSEERS, Relation::NONE), grant(RECIPIENTS, Relation::RECIPIENT)] },
            seen_by: Some(A::GetNeed),
        },
        A::GetNeedAddress => Rule {
            scope: Some(Scope::Read),
            grants: const { &[grant(&[Recipient], Relation::RECIPIENT)] },
            seen_by: Some(A::GetNeed),
        },
        A::PledgeToNeed => {
            write(const { &[besides(verified(DONORS, Relation::DONOR), Relation::SHARED)] }, Some(A::GetNeed))
        }

        A::GetPledge => read(SEE_PLEDGE),
        // who is not verified drafts
        A::CreatePledge => write(const { &[grant(DONORS, Relation::DONOR), SPEAKS_FOR_IT] }, None),
        A::UpdatePledge => write(const { &[grant(DONORS, Relation::DONOR), SPEAKS_FOR_IT] }, Some(A::GetPledge)),
        // an intermediary drafts, and binds nobody
        A::OpenPledge | A::AuthorisePledge | A::ConfirmWord => {
            write(const { &[verified(&[Donor], Relation::DONOR), SPEAKS_FOR_IT] }, Some(A::GetPledge))
        }
        A::WithdrawPledge => write(const { &[grant(&[Donor], Relation::DONOR)] }, Some(A::GetPledge)),
        // a donor follows its own part
        A::TrackNeed => Rule {
            scope: Some(Scope::Read),
            grants: const {
                &[
                    grant(OVERSEERS, Relation::NONE),
                    grant(RECIPIENTS, Relation::RECIPIENT),
                    grant(DONORS, Relation::DONOR),
                ]
            },
            seen_by: Some(A::GetNeed),
        },
        A::TrackPledge => Rule { scope: Some(Scope::Read), grants: SEE_ALLOCATION, seen_by: Some(A::GetPledge) },

        A::GetAllocation => read(SEE_ALLOCATION),
        A::CreateAllocation => write(
            const {
                &[
                    verified(RECIPIENTS, Relation::RECIPIENT),
                    verified(DONORS, Relation::DONOR),
                    grant(&[Coordinator], Relation::NONE),
                ]
            },
            // whether need and pledge may be seen is asked before
            None,
        ),
        A::AcceptAllocation => write(
            const { &[verified(&[Recipient], Relation::RECIPIENT), verified(&[Donor], Relation::DONOR), SPEAKS_FOR_IT] },
            Some(A::GetAllocation),
        ),
        A::DeclineAllocation | A::ReleaseAllocation => write(
            const {
                &[
                    grant(&[Recipient], Relation::RECIPIENT),
                    grant(&[Donor], Relation::DONOR),
                    grant(&[Coordinator], Relation::NONE),
                ]
            },
            Some(A::GetAllocation),
        ),
        A::WithdrawAllocation => write(const { &[grant(&[Donor], Relation::DONOR)] }, Some(A::GetAllocation)),

        A::ListSuggestions => Rule {
            scope: Some(Scope::Read),
            grants: const {
                &[
                    grant(OVERSEERS, Relation::NONE),
                    grant(RECIPIENTS, Relation::RECIPIENT),
                    grant(DONORS, Relation::DONOR),
                    // who may see one side may see what would fit it, of what that member may see
                    verified(EVERYONE, Relation::SHARED),
                    verified(EVERYONE, Relation::OFFERED),
                ]
            },
            seen_by: Some(A::GetNeed),
        },

        A::ListAllocationPlans
        | A::GetAllocationPlan
        | A::ListPlannedAllocations
        | A::ExplainAllocationPlan
        | A::ListImports
        | A::GetImport
        | A::ListImportLines => read(const { &[grant(OVERSEERS, Relation::NONE)] }),
        A::CreateAllocationPlan | A::CreateImport => write(const { &[grant(&[Coordinator], Relation::NONE)] }, None),
        A::CancelAllocationPlan | A::ReviseAllocationPlan | A::ApplyAllocationPlan => {
            write(const { &[grant(&[Coordinator], Relation::NONE)] }, Some(A::GetAllocationPlan))
        }

        A::ApplyImport | A::DiscardImport => {
            write(const { &[grant(&[Coordinator], Relation::NONE)] }, Some(A::GetImport))
        }

        A::GetShipment | A::ListShipmentEvents | A::ListShipmentAmendments => read(SEE_SHIPMENT),
        A::CreateShipment => write(SEND, Some(A::GetAllocation)),
        A::AgreeShipment => write(
            const { &[verified(&[Recipient], Relation::CONSIGNEE), verified(&[Recipient], Relation::SERVED)] },
            Some(A::GetShipment),
        ),
        // the declaration is the recipient's by law; nobody who sends or drives files it
        A::DeclareShipment => write(
            const {
                &[
                    grant(&[Recipient], Relation::CONSIGNEE),
                    grant(&[Recipient], Relation::SERVED),
                    besides(grant(&[Coordinator], Relation::NONE), Relation::UNSPOKEN),
                ]
            },
            Some(A::GetShipment),
        ),
        // to correct a plan is to plan
        A::UpdateShipment | A::DispatchShipment => write(SEND, Some(A::GetShipment)),
        A::CancelShipment => write(const { &[grant(&[Donor], Relation::CONSIGNOR)] }, Some(A::GetShipment)),
        // whose need it is says where its goods are, and for what
        A::RedirectShipment | A::ReassignShipment => {
            write(const { &[verified(&[Recipient], Relation::SERVED)] }, Some(A::GetShipment))
        }
        // who of them says which field, the field knows
        A::AmendShipment => write(
            const {
                &[
                    grant(&[Carrier, Donor], Relation::CARRIER),
                    grant(&[Donor], Relation::CONSIGNOR),
                    grant(&[Recipient], Relation::CONSIGNEE),
                    grant(&[Recipient], Relation::SERVED),
                    grant(&[Coordinator], Relation::NONE),
                ]
            },
            Some(A::GetShipment),
        ),
        A::CreateShipmentEvent | A::ArriveShipment => write(
            const {
                &[
                    grant(&[Carrier, Donor], Relation::CARRIER),
                    grant(&[Donor], Relation::CONSIGNOR),
                    grant(&[Recipient], Relation::CONSIGNEE),
                    grant(&[Coordinator], Relation::NONE),
                ]
            },
            Some(A::GetShipment),
        ),
        A::LoseShipment | A::ReturnShipment => write(
            const { &[grant(&[Donor], Relation::CONSIGNOR), grant(&[Coordinator], Relation::NONE)] },
            Some(A::GetShipment),
        ),
        // what was given up may stand before the door of who waited for it
        A::FindShipment | A::CloseShipment => write(
            const {
                &[
                    grant(&[Donor], Relation::CONSIGNOR),
                    grant(&[Recipient], Relation::CONSIGNEE),
                    grant(&[Coordinator], Relation::NONE),
                ]
            },
            Some(A::GetShipment),
        ),
        A::GetShipmentAddress => Rule {
            scope: Some(Scope::Read),
            grants: const {
                &[
                    besides(grant(&[Recipient], Relation::CONSIGNEE), Relation::ACTIVE),
                    besides(verified(&[Carrier, Donor], Relation::CARRIER), ON_THE_ROAD),
                    besides(verified(&[Donor], Relation::CONSIGNOR), ON_THE_ROAD.and(Relation::DRIVES)),
                ]
            },
            seen_by: Some(A::GetShipment),
        },
        // a new code for the address of its own needs
        A::CreateAddressCode => write(const { &[verified(&[Recipient], Relation::SERVED)] }, Some(A::GetShipment)),
        A::CreateDriverCode => write(
            const {
                &[
                    verified(&[Carrier, Donor], Relation::CARRIER),
                    besides(verified(&[Donor], Relation::CONSIGNOR), Relation::DRIVES),
                ]
            },
            Some(A::GetShipment),
        ),
        // who is no longer verified still takes back what it gave; a coordinator ends what leaked
        A::RevokeDriverCode => write(
            const {
                &[
                    grant(&[Carrier, Donor], Relation::CARRIER),
                    besides(grant(&[Donor], Relation::CONSIGNOR), Relation::DRIVES),
                    grant(&[Coordinator], Relation::NONE),
                ]
            },
            Some(A::GetShipment),
        ),
        A::ListDriverCodes => Rule {
            scope: Some(Scope::Read),
            grants: const {
                &[
                    grant(OVERSEERS, Relation::NONE),
                    grant(&[Carrier, Donor], Relation::CARRIER),
                    besides(grant(&[Donor], Relation::CONSIGNOR), Relation::DRIVES),
                ]
            },
            seen_by: Some(A::GetShipment),
        },
        A::GetWaybill => read(const { &[DRIVER] }),
        A::CreateWaybillEvent => write(const { &[DRIVER] }, Some(A::GetWaybill)),
        // as the carrier's own look; the digits are the recipient's word besides
        A::OpenWaybillAddress => Rule {
            scope: Some(Scope::Read),
            grants: const { &[Grant { verified: true, ..besides(DRIVER, ON_THE_ROAD) }] },
            seen_by: Some(A::GetWaybill),
        },

        A::GetReceipt => read(SEE_RECEIPT),
        A::CreateReceipt => write(SIGN, Some(A::GetShipment)),
        A::ConfirmReceipt | A::DiscardReceipt | A::ReverseReceipt => write(SIGN, Some(A::GetReceipt)),

        A::ListEvents => read(const { &[grant(EVERYONE, Relation::OWN), grant(OVERSEERS, Relation::NONE)] }),
    }
}

impl Action {
    /// Whether it can be done without a token.
    pub const fn is_public(self) -> bool {
        rule(self).scope.is_none()
    }
}

fn granted(actor: &Actor, rule: &Rule, relation: Relation) -> bool {
    let drives = actor.driver.is_some();
    (drives || rule.scope.is_none_or(|scope| actor.scopes.contains(&scope)))
        && rule.grants.iter().any(|grant| {
            grant.drivers == drives
                && (drives || grant.roles.contains(&actor.role))
                && (grant.relation == Relation::NONE || relation.meets(grant.relation))
                && relation.has(grant.besides)
                && (!grant.verified || actor.verified)
        })
}

/// Whether `actor` may do `action` to a resource to which it is `relation`.
pub fn decide(actor: Option<&Actor>, action: Action, relation: Relation) -> Verdict {
    let rule = rule(action);
    if rule.scope.is_none() {
        return Verdict::Allow;
    }
    let Some(actor) = actor else {
        return Verdict::Unknown;
    };
    if granted(actor, &rule, relation) {
        return Verdict::Allow;
    }
    let sees_it = match rule.seen_by {
        None if rule.scope == Some(Scope::Read) => false,
        None => return Verdict::Deny,
        Some(seeing) => {
            let seen = self::rule(seeing);
            // who may see it does not depend on what else the token allows
            granted(actor, &Rule { scope: None, ..seen }, relation)
        }
    };
    if sees_it { Verdict::Deny } else { Verdict::Hide }
}
