using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Where an edge leaves a shape.</summary>
internal static class Docking
{
    /// <summary>The point of the border on the way from the middle of a shape to another point; the middle where that lies inside.</summary>
    public static Waypoint Towards(Bounds shape, Waypoint point)
    {
        var centre = shape.Centre;
        var (dx, dy) = (point.X - centre.X, point.Y - centre.Y);
        var share = Math.Min(Share(shape.Width / 2, dx), Share(shape.Height / 2, dy));
        return share >= 1 ? centre : new Waypoint(centre.X + (dx * share), centre.Y + (dy * share));
    }

    private static double Share(double reach, double distance) => distance == 0 ? double.PositiveInfinity : reach / Math.Abs(distance);
}
