using Collections.Decisions.Values;

namespace Collections.Persistence.History;

/// <summary>All that was done about an account, case by case in the order in which they opened.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Reference">Its reference in the portfolio.</param>
/// <param name="Cases">Its cases.</param>
public sealed record AccountHistory(long Account, string Reference, IReadOnlyList<CasePast> Cases);

/// <summary>One case and what each run did with it.</summary>
/// <param name="Id">Id of the case.</param>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Version">Number of its version.</param>
/// <param name="Episode">Which time the account is worked under the strategy, from 1.</param>
/// <param name="OpenedOn">Business date of the run that opened it.</param>
/// <param name="ClosedOn">Business date on which it closed; null while it is open.</param>
/// <param name="CloseReason">Why it closed.</param>
/// <param name="Runs">The runs that moved it, in order.</param>
public sealed record CasePast(
    long Id, string Strategy, int Version, int Episode, DateOnly OpenedOn, DateOnly? ClosedOn, string? CloseReason, IReadOnlyList<RunPast> Runs)
{
    /// <summary>What was paid in its life, by currency: booked payments by value date, less what was taken back.</summary>
    public IReadOnlyList<MoneyPast> Recovered { get; init; } = [];

    /// <summary>Calls that were asked for, the first first.</summary>
    public IReadOnlyList<CallPast> Calls { get; init; } = [];

    /// <summary>Calls that a dialler made, as its files of results say, the first first.</summary>
    public IReadOnlyList<DialledPast> Dialled { get; init; } = [];

    /// <summary>Numbers of the customer that were closed because they reached somebody else when another was called, the first first.</summary>
    public IReadOnlyList<ClosedNumberPast> ClosedNumbers { get; init; } = [];
}

/// <summary>What one run did with a case.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="BusinessDate">Its business date.</param>
/// <param name="Steps">The steps of the case in the order in which it took them.</param>
public sealed record RunPast(long Run, DateOnly BusinessDate, IReadOnlyList<StepPast> Steps)
{
    /// <summary>That the run brought the case to another version; null for any other run.</summary>
    public MigrationPast? Migration { get; init; }

    /// <summary>That the run took the case on from another system; null for any other run.</summary>
    public TakenPast? TakenOn { get; init; }

    /// <summary>That the case came to another stage by its age; null where it did not.</summary>
    public StagePast? Stage { get; init; }

    /// <summary>That the run settled the case; null where it did not.</summary>
    public CurePast? Cure { get; init; }

    /// <summary>Whether the run opened the case again, as what had settled it was taken back.</summary>
    public bool IsReopened { get; init; }

    /// <summary>That what the run did with the case was taken back; null where it stands.</summary>
    public WithdrawnPast? Withdrawn { get; init; }
}

/// <summary>What a run did with a case was taken back.</summary>
/// <param name="Run">Number of the withdrawal.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawnPast(long Run, string By, string Reason);

/// <summary>A case changed to another version of its strategy.</summary>
/// <param name="FromVersion">Number of the version before.</param>
/// <param name="ToVersion">Number of the version after.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
public sealed record MigrationPast(int FromVersion, int ToVersion, string By, string Reason);

/// <summary>A case was taken on from another system.</summary>
/// <param name="Source">Name of that system.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Reference">What that system called the case; null where it said nothing.</param>
/// <param name="Since">Since when the case stood at its step.</param>
public sealed record TakenPast(string Source, string By, string Reason, string? Reference, DateOnly? Since);

/// <summary>A case came to another stage by its age.</summary>
/// <param name="From">The stage before; null where it had none.</param>
/// <param name="To">The stage since; null where nothing was due any more.</param>
/// <param name="Days">The days past due that did it.</param>
/// <param name="Boundary">The day past due from which the stage begins; 0 where there is none since.</param>
public sealed record StagePast(string? From, string? To, int Days, int Boundary);

/// <summary>One step of a case.</summary>
/// <param name="ElementId">BPMN id of the node or flow.</param>
/// <param name="Name">Name of the node; of a flow, where it leads.</param>
/// <param name="Kind">BPMN element name, sequenceFlow for a flow.</param>
/// <param name="Rule">Number of the rule that decided, 0 where none did.</param>
/// <param name="Facts">The facts that the decision or condition read, as they were in that run.</param>
/// <param name="Effects">Messages and tasks of the step.</param>
public sealed record StepPast(
    string ElementId, string Name, string Kind, int Rule, IReadOnlyList<FactPast> Facts, IReadOnlyList<EffectPast> Effects)
{
    /// <summary>The cell that a rule of a treatment calendar stands for; null for all else.</summary>
    public CellPast? Cell { get; init; }

    /// <summary>What the number that the step noted means, where it is no rule of a decision; or what was awaited, where a wait ended by a condition or by time. Null for all else.</summary>
    public string? Reason { get; init; }
}

/// <summary>A fact as it was in a run.</summary>
/// <param name="Name">FEEL name.</param>
/// <param name="Value">Its value, null where it was unknown.</param>
public sealed record FactPast(string Name, FeelValue Value);

/// <summary>A message or task of a step, the state to which it brought the object of the case, or that the step was refused.</summary>
/// <param name="Kind">message, task, withheld, state or field.</param>
/// <param name="What">Template of the message, title of the task, why it was refused, the state, the value of the field as FEEL writes it.</param>
/// <param name="By">Channel of the message, queue of the task, the state or value before.</param>
/// <param name="On">The date before which the message is not sent, or on which the task is due; since when an object is open in the state, none where that is final.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Content">What the message shows or the task asks, JSON.</param>
/// <param name="Reason">Why a message was withdrawn or failed, or why nobody knows whether it left; why the object came to the state.</param>
/// <param name="Outcome">How the task was ended by a person; null for any other.</param>
public sealed record EffectPast(
    string Kind, string What, string? By, DateOnly? On, string State, string? Content, string? Reason = null, string? Outcome = null)
{
    /// <summary>The kind of what says that an object came to another state.</summary>
    public const string ObjectState = "state";

    /// <summary>The kind of what says that a field of an object got another value.</summary>
    public const string ObjectField = "field";

    /// <summary>The fact of the field that got another value, and that value; null for all else.</summary>
    public FactPast? Field { get; init; }

    /// <summary>The time of that date before which the message is not sent, in the portfolio's zone; null where it has no hour.</summary>
    public TimeOnly? Hour { get; init; }
}
