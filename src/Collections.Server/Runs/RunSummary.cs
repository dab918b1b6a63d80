using System.Text.Json;
using Collections.Persistence.Runs;
using Collections.Server.Feeds;
using Collections.Server.Withdrawals;

namespace Collections.Server.Runs;

/// <summary>A run in the list.</summary>
/// <param name="Id">Number of the run.</param>
/// <param name="Date">Its business date.</param>
/// <param name="Kind">Nightly, Correction, Update, Intraday, Migration or Withdrawal.</param>
/// <param name="State">Started, Finished, Failed or Withdrawn.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="CompletedAt">When it ended; null before.</param>
/// <param name="Opened">Cases that it opened.</param>
/// <param name="Advanced">Cases that it moved.</param>
/// <param name="Closed">Cases that it closed.</param>
/// <param name="Messages">Messages that it decided.</param>
/// <param name="Incidents">Steps that wait for a person since.</param>
/// <param name="Seconds">How long it took, intake included; 0 before its end.</param>
internal record RunSummary(
    long Id, DateOnly Date, string Kind, string State, DateTimeOffset StartedAt, DateTimeOffset? CompletedAt,
    long Opened, long Advanced, long Closed, long Messages, long Incidents, double Seconds)
{
    /// <summary>Whether its messages may leave: held (a feed is missing or differs, or a person keeps it), waiting (for its time of day), released; or parallel, where they never leave, as another system still did the work; null where nothing ever held them.</summary>
    public string? Release { get; init; }

    /// <param name="run">The run.</param>
    /// <param name="gate">What held its messages; null where nothing did.</param>
    public static RunSummary Of(Run run, RunGate? gate)
    {
        using var document = JsonDocument.Parse(run.Report ?? "{}");
        var report = document.RootElement;
        return new RunSummary(
            run.Number, run.BusinessDate, run.Kind.ToString(), run.State.ToString(), run.StartedAt, run.FinishedAt,
            Count(report, "cases", "opened"), Count(report, "cases", "advanced"), Count(report, "cases", "closed"),
            run.Messages, Count(report, "incidents"),
            Find(report, ["seconds", "total"]) is { ValueKind: JsonValueKind.Number } seconds ? seconds.GetDouble() : 0)
        {
            Release = run.IsParallel ? "parallel" : gate is not { HeldAt: not null } held ? null : held.ReleasedAt is not null ? "released" : held.AwaitsFeeds || held.KeptBy is not null || held.NotBefore is null ? "held" : "waiting",
        };
    }

    private static long Count(JsonElement report, params string[] path) =>
        Find(report, path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) ? count : 0;

    private static JsonElement? Find(JsonElement report, string[] path)
    {
        foreach (var name in path)
        {
            if (report.ValueKind != JsonValueKind.Object || !report.TryGetProperty(name, out report)) return null;
        }
        return report;
    }
}

/// <summary>A run with what it told when it ended.</summary>
internal sealed record RunDetail : RunSummary
{
    public RunDetail(RunSummary summary, JsonElement? report, RunGateView? gate, WithdrawalView? withdrawal, IReadOnlyList<RunSummary> ofDate) : base(summary) =>
        (Report, Gate, Withdrawal, OfDate) = (report, gate, withdrawal, ofDate);

    /// <summary>As <c>run --json</c> prints it; null before the end of the run.</summary>
    public JsonElement? Report { get; }

    /// <summary>What it found of its feeds, and whether its messages may leave; null where it expected no feed.</summary>
    public RunGateView? Gate { get; }

    /// <summary>That it was taken back, or what it takes back; null where it is neither.</summary>
    public WithdrawalView? Withdrawal { get; }

    /// <summary>The runs of its business date that tell what files have brought, itself among them, in order: the night, its corrections and updates.</summary>
    public IReadOnlyList<RunSummary> OfDate { get; }
}
