using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>An end of a range; null lies beyond everything on its side.</summary>
internal readonly record struct Bound(FeelValue Value, bool Included)
{
    public bool IsOpen => Value.IsNull;

    /// <summary>Whether both stand at the same point, whether included or not.</summary>
    public bool At(Bound other) => !IsOpen && !other.IsOpen && FeelOrder.Compare(Value, other.Value) == 0;

    public bool At(FeelValue point) => !IsOpen && FeelOrder.Compare(Value, point) == 0;

    public bool Same(Bound other) => IsOpen ? other.IsOpen : At(other) && Included == other.Included;

    /// <summary>As an upper end: whether nothing of it reaches the lower end.</summary>
    public bool Before(Bound low)
    {
        if (IsOpen || low.IsOpen) return false;
        var order = FeelOrder.Compare(Value, low.Value);
        return order < 0 || order == 0 && !(Included && low.Included);
    }

    /// <summary>Of two lower ends: whether this one begins earlier.</summary>
    public bool StartsBefore(Bound other)
    {
        if (IsOpen || other.IsOpen) return IsOpen && !other.IsOpen;
        var order = FeelOrder.Compare(Value, other.Value);
        return order < 0 || order == 0 && Included && !other.Included;
    }

    /// <summary>Of two upper ends: whether this one ends earlier.</summary>
    public bool EndsBefore(Bound other)
    {
        if (IsOpen || other.IsOpen) return !IsOpen && other.IsOpen;
        var order = FeelOrder.Compare(Value, other.Value);
        return order < 0 || order == 0 && !Included && other.Included;
    }
}

/// <summary>A range, or a point as the range of itself.</summary>
internal readonly record struct Interval(Bound Low, Bound High)
{
    public FeelValue Sample => Low.IsOpen ? High.Value : Low.Value;

    public static Interval Of(FeelValue point) => new(new(point, true), new(point, true));

    public static Interval Of(RangeValue range) => new(new(range.Low, range.LowIncluded), new(range.High, range.HighIncluded));

    public bool Holds(FeelValue point)
    {
        var self = Of(point);
        return !self.High.Before(Low) && !High.Before(self.Low);
    }

    public bool Covers(Interval other) => !other.Low.StartsBefore(Low) && !High.EndsBefore(other.High);
}
