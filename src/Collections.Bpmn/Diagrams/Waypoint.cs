namespace Collections.Bpmn.Diagrams;

/// <summary>A point of an edge on its diagram, in diagram units.</summary>
/// <param name="X">Grows to the right.</param>
/// <param name="Y">Grows downwards.</param>
public readonly record struct Waypoint(double X, double Y)
{
    /// <summary>Whether both are numbers.</summary>
    public bool IsValid => double.IsFinite(X) && double.IsFinite(Y);

    /// <summary>The point elsewhere.</summary>
    public Waypoint Moved(double dx, double dy) => new(X + dx, Y + dy);
}
