namespace Collections.Decisions.Numbers;

/// <summary>What happens to the digits that are cut.</summary>
public enum NumberRounding
{
    /// <summary>To the nearest, ties to the even neighbour.</summary>
    HalfEven,

    /// <summary>To the nearest, ties away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest, ties towards zero.</summary>
    HalfDown,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>Towards minus infinity.</summary>
    Floor,

    /// <summary>Towards plus infinity.</summary>
    Ceiling,
}
