using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>A connection of a flowchart.</summary>
/// <param name="Source">Place of the activity that it leaves.</param>
/// <param name="Port">Text code of the outcome by which it is followed.</param>
/// <param name="Target">Place of the activity to which it leads.</param>
/// <param name="Flow">How paths and roll-ups know it.</param>
internal sealed record ChartConnection(int Source, int Port, int Target, PlanFlow Flow);
