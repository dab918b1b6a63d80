using Collections.Domain.Treatments;
using Collections.Server.Holds;
using Collections.Server.Incidents;
using Collections.Server.Objects;
using Collections.Server.Offers;
using Collections.Server.Overrides;
using Collections.Server.Promises;
using Collections.Server.Rates;

namespace Collections.Server.Cases;

/// <summary>A case with all that is known of it.</summary>
internal sealed record CaseDetail : CaseRow
{
    public CaseDetail(CaseRow row) : base(row)
    {
    }

    /// <summary>What the customer is called; null where it is not held.</summary>
    public string? CustomerName { get; init; }

    /// <summary>What it works: account, customer, family, guarantors, or object with its type.</summary>
    public required string Level { get; init; }

    /// <summary>The strategy whose case acts for the customer while this one is silent; null where it acts.</summary>
    public string? GovernedBy { get; init; }

    /// <summary>Since when it stands still under a hold; null where it does not.</summary>
    public DateOnly? HeldSince { get; init; }

    /// <summary>The holds of its account and customer, the latest first, those that are over included.</summary>
    public required IReadOnlyList<HoldRow> Holds { get; init; }

    /// <summary>What people have ordered for its account and customer, the latest first, what is over included.</summary>
    public required IReadOnlyList<OverrideRow> Overrides { get; init; }

    /// <summary>The arms of experiments that its customer, or account, is in.</summary>
    public required IReadOnlyList<CaseArm> Arms { get; init; }

    /// <summary>Steps that were refused, the first first.</summary>
    public required IReadOnlyList<CaseRefusal> Refusals { get; init; }

    /// <summary>The accounts that it works.</summary>
    public required IReadOnlyList<CaseAccount> Accounts { get; init; }

    /// <summary>The facts of the account, or of all accounts that it works, today.</summary>
    public required IReadOnlyList<NamedValue> Facts { get; init; }

    /// <summary>What the case keeps.</summary>
    public required IReadOnlyList<NamedValue> Variables { get; init; }

    /// <summary>Its steps, the first first.</summary>
    public required IReadOnlyList<CaseStep> Steps { get; init; }

    /// <summary>When it changed to another version of its strategy.</summary>
    public required IReadOnlyList<CaseChange> Changes { get; init; }

    /// <summary>When it came to another stage by its age, the first first.</summary>
    public required IReadOnlyList<CaseStage> Stages { get; init; }

    /// <summary>When it was settled, and by what, the first first; those that a reversal took back are among them.</summary>
    public required IReadOnlyList<CaseCure> Cures { get; init; }

    /// <summary>What was paid in its life, by currency and who held it then.</summary>
    public required IReadOnlyList<CaseRecovery> Recovered { get; init; }

    /// <summary>Its steps that could not finish, and what was done about them, the first first.</summary>
    public required IReadOnlyList<IncidentRow> Incidents { get; init; }

    public required IReadOnlyList<CaseMessage> Messages { get; init; }

    public required IReadOnlyList<CaseTask> Tasks { get; init; }

    /// <summary>Calls that were asked for, the first first.</summary>
    public required IReadOnlyList<CaseCall> Calls { get; init; }

    /// <summary>Promises to pay, the latest first.</summary>
    public required IReadOnlyList<PromiseRow> Promises { get; init; }

    /// <summary>Offers and their plans, the latest first.</summary>
    public required IReadOnlyList<OfferRow> Offers { get; init; }

    /// <summary>The management objects of its customer that concern its company, with the cases that work them.</summary>
    public required IReadOnlyList<ObjectRow> Objects { get; init; }

    /// <summary>The persons who stand for its accounts, in their order.</summary>
    public required IReadOnlyList<CaseRelation> Relations { get; init; }
}

/// <summary>An account of a case, as it stands today.</summary>
/// <param name="Account">Its reference.</param>
/// <param name="Product">The product; empty where unknown.</param>
/// <param name="Currency">ISO 4217; empty where unknown.</param>
/// <param name="DaysPastDue">Null where unknown.</param>
/// <param name="PastDue">Null where unknown.</param>
/// <param name="TotalDue">Null where unknown.</param>
internal sealed record CaseAccount(string Account, string Product, string Currency, long? DaysPastDue, string? PastDue, string? TotalDue)
{
    /// <summary>By which rate of the position date it is converted; null for the home currency, and where none is known.</summary>
    public AppliedRate? Rate { get; init; }

    /// <summary>What is past due in the home currency; null where there is no rate.</summary>
    public string? PastDueEquivalent { get; init; }

    /// <summary>What is due in all in the home currency; null where there is no rate.</summary>
    public string? TotalDueEquivalent { get; init; }
}

/// <summary>A person who stands for accounts of a case.</summary>
/// <param name="Account">The account; empty for all of the customer's.</param>
/// <param name="Kind">guarantor, co-debtor or legal representative.</param>
/// <param name="Person">The person's reference.</param>
/// <param name="Name">The person's name; empty where it is not known.</param>
/// <param name="Permission">Whether the person may be contacted about the debt: given, unknown or refused.</param>
internal sealed record CaseRelation(string Account, string Kind, string Person, string Name, string Permission);

/// <summary>The drawing of the version by which a case is treated.</summary>
/// <param name="Bpmn">Its BPMN source.</param>
internal sealed record CaseDrawing(string Bpmn);

/// <summary>A fact or variable with its value as FEEL writes it, texts without quotes.</summary>
internal sealed record NamedValue(string Name, string Value);

/// <summary>One step of a case.</summary>
/// <param name="Date">Business date of the run.</param>
/// <param name="ElementId">BPMN id of the node or flow.</param>
/// <param name="ElementName">Name of the node; of a flow, where it leads.</param>
/// <param name="Kind">BPMN element name, sequenceFlow for a flow.</param>
/// <param name="Rule">Number of the rule that decided, from 1; null where none did.</param>
/// <param name="Why">Rule and facts in words; null where the step asked nothing.</param>
/// <param name="Facts">The facts that decided, as they were in that run.</param>
internal sealed record CaseStep(DateOnly Date, string ElementId, string ElementName, string Kind, int? Rule, string? Why, IReadOnlyList<NamedValue> Facts, CaseCell? Cell)
{
    /// <summary>Why what its run did was taken back; null where it stands.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Why the step did with the case what it did, where it says so itself, such as to whom an assignment gave it; null elsewhere.</summary>
    public string? Reason { get; init; }

    /// <summary>The state to which the step brought the object of the case, or the value that it gave a field; null for all other steps.</summary>
    public CaseObjectState? State { get; init; }
}

/// <summary>A step brought the management object that its case works to another state.</summary>
/// <param name="State">The state, or the value of the field as FEEL writes it.</param>
/// <param name="Before">The state or value before; null where it had none.</param>
/// <param name="Reason">Why; null where the step says nothing.</param>
internal sealed record CaseObjectState(string State, string? Before, string? Reason)
{
    /// <summary>Name of the fact of the field; null where it is the state.</summary>
    public string? Field { get; init; }
}

/// <summary>A cell of a treatment calendar, and what a run did with it.</summary>
/// <param name="Name">Its day, action and template: <c>8 MAIL T02</c>.</param>
/// <param name="Fate">Whether it fired, was overtaken by a later one, or began to wait.</param>
internal sealed record CaseCell(string Name, CellFate Fate);

/// <summary>A message of a case.</summary>
/// <param name="At">Business date of the run that decided it.</param>
/// <param name="Channel">sms, email, letter, whatsapp or call.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reason">Why it was withdrawn or failed; null otherwise.</param>
internal sealed record CaseMessage(DateOnly At, string Channel, string Template, string State, string? Reason)
{
    /// <summary>Whether the run that decided it was taken back: if it had left by then, it was sent on wrong data.</summary>
    public bool IsWrong { get; init; }

    /// <summary>The date before which it does not leave; null where it has none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The time of that date before which it does not leave, HH:mm in the portfolio's zone; null where it has no hour.</summary>
    public string? Hour { get; init; }

    /// <summary>What the message is called among those of its case: run and number, with a hyphen.</summary>
    public required string Key { get; init; }
}

/// <summary>A task of a case.</summary>
/// <param name="Id">Case and number, as the list of tasks has it.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Queue">Whose work it is; null where nobody's.</param>
/// <param name="State">Open, Completed or Withdrawn.</param>
/// <param name="CreatedOn">Business date of the run that made it.</param>
/// <param name="DueOn">The last date for it; null where there is none.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
internal sealed record CaseTask(string Id, string Title, string? Queue, string State, DateOnly CreatedOn, DateOnly? DueOn, string? Outcome);

/// <summary>That somebody asked to call for the case.</summary>
/// <param name="On">The date.</param>
/// <param name="By">Who asked.</param>
/// <param name="State">Held, Returned, Refused or Free.</param>
/// <param name="Reason">Why it was refused or given back, or needed no place of the day; null otherwise.</param>
/// <param name="Attempts">Calls under the permit.</param>
internal sealed record CaseCall(DateOnly On, string By, string State, string? Reason, int Attempts);

/// <summary>A case changed to another version.</summary>
/// <param name="Date">Business date of the run.</param>
/// <param name="From">Number of the version before.</param>
/// <param name="To">Number of the version after.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
internal sealed record CaseChange(DateOnly Date, int From, int To, string By, string Reason);

/// <summary>A case came to another stage by its age.</summary>
/// <param name="Date">Business date of the night.</param>
/// <param name="From">The stage before; null where it had none.</param>
/// <param name="To">The stage since; null where nothing was due any more.</param>
/// <param name="Days">The days past due that did it.</param>
/// <param name="Boundary">The day past due from which the stage begins; 0 where there is none since.</param>
internal sealed record CaseStage(DateOnly Date, string? From, string? To, int Days, int Boundary);

/// <summary>The arm of an experiment.</summary>
/// <param name="Experiment">Its name.</param>
/// <param name="Arm">champion, control, or challenger with a number.</param>
/// <param name="EnteredOn">Since when.</param>
internal sealed record CaseArm(string Experiment, string Arm, DateOnly EnteredOn);

/// <summary>A step of the case that was not done.</summary>
/// <param name="Date">Business date of the run.</param>
/// <param name="ElementId">BPMN id of the step.</param>
/// <param name="Reason">What refused it: an experiment, or an override.</param>
internal sealed record CaseRefusal(DateOnly Date, string ElementId, string Reason);

/// <summary>A case was settled.</summary>
/// <param name="Date">Business date of the run that closed it.</param>
/// <param name="Reason">By what: cash, re-aged, refinanced, adjusted or written off.</param>
/// <param name="ValueDate">The date on which the money counts that settled it, else the position that said so.</param>
/// <param name="LastContact">The last message that had left by then; null where none had.</param>
/// <param name="Into">The account that took its debt over; null where none did.</param>
/// <param name="ReopenedOn">When a reversal opened the case again; null where it stayed closed.</param>
internal sealed record CaseCure(DateOnly Date, string Reason, DateOnly ValueDate, CaseContact? LastContact, string? Into, DateOnly? ReopenedOn);

/// <summary>A message that had left.</summary>
/// <param name="Channel">sms, email, letter, whatsapp or call.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="Date">Business date of the run that decided it.</param>
internal sealed record CaseContact(string Channel, string Template, DateOnly Date);

/// <summary>What was paid while somebody held the case: booked payments by value date, less what was taken back.</summary>
/// <param name="Currency">ISO 4217; empty where unknown.</param>
/// <param name="Collector">Whose credit it is; null where nobody held the case.</param>
/// <param name="Amount">With two decimals.</param>
/// <param name="Payments">How many payments.</param>
internal sealed record CaseRecovery(string Currency, string? Collector, string Amount, int Payments);
