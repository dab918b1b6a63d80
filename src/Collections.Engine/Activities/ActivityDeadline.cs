using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Engine.Activities;

/// <summary>How long a step waits at most.</summary>
/// <param name="Timer">When the wait is over.</param>
/// <param name="YieldsToTimers">Whether a timer that is drawn on the edge of the step takes its place.</param>
public sealed record ActivityDeadline(Timer Timer, bool YieldsToTimers = false);
