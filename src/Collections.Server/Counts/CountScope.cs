namespace Collections.Server.Counts;

/// <summary>The segment and the band that a count is of, as roll-ups and cases name them.</summary>
/// <param name="Segment">Text code; <see cref="Any"/> for whichever.</param>
/// <param name="Band">Which of the <see cref="AmountBands"/>; <see cref="Any"/> for whichever.</param>
internal readonly record struct CountScope(int Segment, int Band)
{
    /// <summary>No text code and no band.</summary>
    public const int Any = -2;

    /// <summary>The code of a segment of which there is none: it counts nothing.</summary>
    public const int Unknown = -3;

    public bool IsAll => Segment == Any && Band == Any;
}
