using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Editing;

/// <summary>Where edges meet the borders of shapes.</summary>
internal static class EdgeEnds
{
    /// <summary>A straight edge between the middles of two shapes, from border to border.</summary>
    public static IReadOnlyList<Waypoint> Straight(Bounds source, Bounds target) => [OnBorder(source, target.Centre), OnBorder(target, source.Centre)];

    /// <summary>The point of the border on the way from the middle to another point; the middle itself where there is no way.</summary>
    public static Waypoint OnBorder(Bounds bounds, Waypoint from)
    {
        var centre = bounds.Centre;
        var (dx, dy) = (from.X - centre.X, from.Y - centre.Y);
        if (dx == 0 && dy == 0) return centre;
        var scale = Math.Min(
            dx == 0 ? double.PositiveInfinity : bounds.Width / 2 / Math.Abs(dx),
            dy == 0 ? double.PositiveInfinity : bounds.Height / 2 / Math.Abs(dy));
        return new(centre.X + (dx * scale), centre.Y + (dy * scale));
    }

    /// <summary>The point that lies in the new rectangle where the given one lay in the old.</summary>
    public static Waypoint Carried(Waypoint point, Bounds before, Bounds after) =>
        new(Carried(point.X, before.X, before.Width, after.X, after.Width), Carried(point.Y, before.Y, before.Height, after.Y, after.Height));

    private static double Carried(double at, double before, double size, double after, double newSize) =>
        size == newSize || size == 0 ? at - before + after : after + ((at - before) / size * newSize);
}
