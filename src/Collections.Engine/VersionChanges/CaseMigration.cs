namespace Collections.Engine.VersionChanges;

/// <summary>The cases that a run brings to another version.</summary>
/// <param name="From">Place of the old version among the plans of the run.</param>
/// <param name="To">Place of the new version.</param>
/// <param name="Plan">What becomes of each case.</param>
/// <param name="RestartsTimers">Whether timers of tokens that stay begin anew, counted from the clock of the run; else they keep the time at which they are due.</param>
public sealed record CaseMigration(int From, int To, MigrationPlan Plan, bool RestartsTimers = false);
