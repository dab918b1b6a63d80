using Collections.Activities.Cycles;
using Collections.Domain.Cycles;
using Collections.Engine.Batches;
using Collections.Server.Hosting;

namespace Collections.Server.Cycles;

/// <summary>A version of a cycle, ready to work its batches.</summary>
/// <param name="Version">The version as it is stored.</param>
/// <param name="Run">Its plan.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Kind">What its batches are for.</param>
/// <param name="Pool">The pool from which it takes cases.</param>
/// <param name="Day">On which day of the month.</param>
internal sealed record NightCycle(StoredVersion Version, PlanRun Run, CyclePlan Rules, CycleKind Kind, string Pool, CycleDay Day);
