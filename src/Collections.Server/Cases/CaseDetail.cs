using Collections.Server.Incidents;

namespace Collections.Server.Cases;

/// <summary>A case with all that is known of it.</summary>
internal sealed record CaseDetail : CaseRow
{
    public CaseDetail(CaseRow row) : base(row)
    {
    }

    /// <summary>What the customer is called; null where it is not held.</summary>
    public string? CustomerName { get; init; }

    /// <summary>What it works: account, customer or family.</summary>
    public required string Level { get; init; }

    /// <summary>The strategy whose case acts for the customer while this one is silent; null where it acts.</summary>
    public string? GovernedBy { get; init; }

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

    /// <summary>Its steps that could not finish, and what was done about them, the first first.</summary>
    public required IReadOnlyList<IncidentRow> Incidents { get; init; }

    public required IReadOnlyList<CaseMessage> Messages { get; init; }

    public required IReadOnlyList<CaseTask> Tasks { get; init; }
}

/// <summary>An account of a case, as it stands today.</summary>
/// <param name="Account">Its reference.</param>
/// <param name="Product">The product; empty where unknown.</param>
/// <param name="Currency">ISO 4217; empty where unknown.</param>
/// <param name="DaysPastDue">Null where unknown.</param>
/// <param name="PastDue">Null where unknown.</param>
/// <param name="TotalDue">Null where unknown.</param>
internal sealed record CaseAccount(string Account, string Product, string Currency, long? DaysPastDue, string? PastDue, string? TotalDue);

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
internal sealed record CaseStep(DateOnly Date, string ElementId, string ElementName, string Kind, int? Rule, string? Why, IReadOnlyList<NamedValue> Facts);

/// <summary>A message of a case.</summary>
/// <param name="At">Business date of the run that decided it.</param>
/// <param name="Channel">sms, email, letter, whatsapp or call.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reason">Why it was withdrawn or failed; null otherwise.</param>
internal sealed record CaseMessage(DateOnly At, string Channel, string Template, string State, string? Reason);

/// <summary>A task of a case.</summary>
/// <param name="Id">Case and number, as the list of tasks has it.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Queue">Whose work it is; null where nobody's.</param>
/// <param name="State">Open, Completed or Withdrawn.</param>
/// <param name="CreatedOn">Business date of the run that made it.</param>
/// <param name="DueOn">The last date for it; null where there is none.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
internal sealed record CaseTask(string Id, string Title, string? Queue, string State, DateOnly CreatedOn, DateOnly? DueOn, string? Outcome);

/// <summary>A case changed to another version.</summary>
/// <param name="Date">Business date of the run.</param>
/// <param name="From">Number of the version before.</param>
/// <param name="To">Number of the version after.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
internal sealed record CaseChange(DateOnly Date, int From, int To, string By, string Reason);
