namespace Collections.Engine.VersionChanges;

/// <summary>The cases that a run brings to another version.</summary>
/// <param name="From">Place of the old version among the plans of the run.</param>
/// <param name="To">Place of the new version.</param>
/// <param name="Plan">What becomes of each case.</param>
/// <param name="RestartsTimers">Whether timers of tokens that stay begin anew, counted from the clock of the run; else they keep the time at which they are due.</param>
public sealed record CaseMigration(int From, int To, MigrationPlan Plan, bool RestartsTimers = false)
{
    /// <summary>Numbers of the cases that are meant; null = all that are open on the old version. Others stay as they are.</summary>
    public IReadOnlySet<long>? Cases { get; init; }

    /// <summary>The subjects of <see cref="Cases"/> where they are few: then they alone are loaded, with their kin. Null = the whole portfolio is gone through.</summary>
    public IReadOnlyList<long>? Subjects { get; init; }

    /// <summary>Whether a case is meant.</summary>
    public bool Means(long caseId) => Cases is null || Cases.Contains(caseId);
}
