using Collections.Engine.Activities;

namespace Collections.Activities.Cycles;

/// <summary>The batch waits here until two different persons have approved it, or one rejects it. The cases wait in the pool meanwhile.</summary>
[Activity("Collections", "Cycles", "The batch waits until two different persons have approved it.", Icon = "checks")]
internal sealed class CycleApprove : CycleStep;
