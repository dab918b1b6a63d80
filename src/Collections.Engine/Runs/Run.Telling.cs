using System.Diagnostics;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
    /// <summary>
    /// Beside a night of the same date: advances the subjects that have news, part by part, and nobody else. Set nodes decide
    /// at night only. Cancelling stops between parts; the same run goes on from there later.
    /// </summary>
    public RunReport Tell(IEnumerable<long> subjects, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var wanted = SetDecision.For([.. subjects.SelectMany(WithKin).Distinct().Order()]);
        WorkParts(store.Parts(ticket, DaytimeStage, wanted, definition.SubjectsPerPart), LoadPurpose.Advance, wanted, cancellation);
        return Report(start);
    }
}
