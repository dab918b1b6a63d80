using System.Diagnostics;
using Collections.Engine.VersionChanges;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
    private CaseMigration? migration;

    /// <summary>
    /// Brings the open cases of one version to another, part by part, in place of a night: nothing else moves. Cancelling
    /// stops between parts; the same run goes on from there later.
    /// </summary>
    public RunReport Migrate(CaseMigration wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        migration = wanted;
        var start = Stopwatch.GetTimestamp();
        WorkParts(store.Parts(ticket, definition.SubjectsPerPart), LoadPurpose.Migrate, null, cancellation);
        return Report(start);
    }

    private RunReport Report(long start) => new(counts, rollUps, incidents, new RunSeconds(
        workers.Sum(worker => worker.LoadSeconds), workers.Sum(worker => worker.OpenSeconds), workers.Sum(worker => worker.DeliverSeconds),
        workers.Sum(worker => worker.AdvanceSeconds), waitSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds));
}
