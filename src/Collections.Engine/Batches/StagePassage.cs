namespace Collections.Engine.Batches;

/// <summary>A case came to another stage by its age.</summary>
/// <param name="Row">Row of the case.</param>
/// <param name="From">Text code of the stage before, -1 = none.</param>
/// <param name="To">Text code of the stage since, -1 = none: what was due is settled.</param>
/// <param name="Age">The age that did it.</param>
/// <param name="Boundary">The age from which the stage begins; 0 where <paramref name="To"/> is none.</param>
public readonly record struct StagePassage(int Row, int From, int To, int Age, int Boundary);
