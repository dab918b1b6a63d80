namespace Collections.Engine.Runs;

/// <summary>
/// A subject that cannot be worked in this run: its part failed again and again, and so did the subject alone. Its cases stay
/// where they were and are not tried again in this run; the incident tells a person.
/// </summary>
/// <param name="Subject">The subject.</param>
/// <param name="Plan">Place, among the run's plans, of the one that failed; -1 where none is known.</param>
/// <param name="Node">Ordinal of the node that worked when it failed; -1 where none is known.</param>
/// <param name="Code">One of the codes below.</param>
/// <param name="Message">What was being done, what came instead, and what happens next.</param>
public sealed record Poison(long Subject, int Plan, int Node, string Code, string Message)
{
    /// <summary>A step, a condition, the stored state of a case or its writing failed as nothing should.</summary>
    public const string UnexpectedFailure = "UNEXPECTED_FAILURE";

    /// <summary>An expression took more steps than an evaluation, or all of its part, may take.</summary>
    public const string OutOfFuel = "OUT_OF_FUEL";

    /// <summary>A set step decided about nobody: all who stand there go on standing.</summary>
    public const string SetDecisionFailed = "SET_DECISION_FAILED";

    /// <summary>News of the account came while it was worked, each time again: it is left to the next run.</summary>
    public const string ChangedMeanwhile = "CHANGED_MEANWHILE";

    /// <summary>A fact that the rules ask for is not known: the case does nothing by itself, and goes on in the first run that knows it.</summary>
    public const string FactMissing = "FACT_MISSING";

    /// <summary>Codes of incidents that each run tries again by itself: one that does not occur any more is resolved.</summary>
    public static IReadOnlyList<string> Codes { get; } = [UnexpectedFailure, OutOfFuel, SetDecisionFailed, ChangedMeanwhile, FactMissing];
}
