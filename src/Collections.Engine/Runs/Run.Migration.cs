using System.Diagnostics;
using Collections.Engine.VersionChanges;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
    private CaseMigration? migration;

    /// <summary>
    /// Brings the open cases of one version, or those of them that are meant, to another, part by part, in place of a night:
    /// nothing else moves. Cancelling stops between parts; the same run goes on from there later. A handful of
    /// cases is not looked for in the whole portfolio.
    /// </summary>
    public RunReport Migrate(CaseMigration wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        migration = wanted;
        var start = Stopwatch.GetTimestamp();
        if (wanted.Subjects is { } subjects)
        {
            var meant = SetDecision.For([.. subjects.SelectMany(WithKin).Distinct().Order()]);
            WorkParts(store.Parts(ticket, 0, meant, definition.SubjectsPerPart), LoadPurpose.Migrate, meant, cancellation);
        }
        else
        {
            WorkParts(store.Parts(ticket, definition.SubjectsPerPart), LoadPurpose.Migrate, null, cancellation);
        }
        return Report(start);
    }

    private RunReport Report(long start) => new(counts, rollUps, incidents, new RunSeconds(
        workers.Sum(worker => worker.LoadSeconds), workers.Sum(worker => worker.OpenSeconds), workers.Sum(worker => worker.DeliverSeconds),
        workers.Sum(worker => worker.AdvanceSeconds), waitSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds));
}
