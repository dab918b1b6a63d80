namespace Collections.Engine.Runs;

/// <summary>
/// A part of a run: the subjects whose ids lie from <paramref name="From"/> (inclusive) to <paramref name="To"/>
/// (exclusive). In stage 0 all of them; in a later stage those that a set node decided about.
/// </summary>
/// <param name="Stage">0, then one for each set node of the run's plans in their order, whether tokens stand there or not: so a resumed run has the same stages.</param>
/// <param name="Number">From 0 upwards within the stage.</param>
/// <param name="From">First subject id.</param>
/// <param name="To">First subject id of the next part.</param>
public readonly record struct PartKey(int Stage, int Number, long From, long To);
