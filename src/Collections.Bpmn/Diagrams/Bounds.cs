namespace Collections.Bpmn.Diagrams;

/// <summary>The rectangle of a shape or a label on its diagram, in diagram units (pixels at 100 %). Finite; width and height are not negative.</summary>
/// <param name="X">Of the left edge; grows to the right.</param>
/// <param name="Y">Of the upper edge; grows downwards.</param>
/// <param name="Width">Not negative.</param>
/// <param name="Height">Not negative.</param>
public readonly record struct Bounds(double X, double Y, double Width, double Height)
{
    /// <summary>The middle of the rectangle.</summary>
    public Waypoint Centre => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>Whether all four are numbers, and width and height are not negative.</summary>
    public bool IsValid => double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(Width) && double.IsFinite(Height) && Width >= 0 && Height >= 0;

    /// <summary>The rectangle elsewhere.</summary>
    public Bounds Moved(double dx, double dy) => this with { X = X + dx, Y = Y + dy };

    /// <summary>Whether a point lies inside or on the border, with the slack that drawing tools leave.</summary>
    public bool Contains(Waypoint point, double slack = 0) =>
        point.X >= X - slack && point.X <= X + Width + slack && point.Y >= Y - slack && point.Y <= Y + Height + slack;
}
