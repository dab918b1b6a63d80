using System.Globalization;

namespace Collections.Domain.Feeds;

/// <summary>What a file is, whatever its name: the feed it belongs to, the date it speaks of, and its number on that date.</summary>
public readonly record struct FeedIdentity
{
    /// <summary>An identity with a named feed and a sequence from 1.</summary>
    public FeedIdentity(string feed, DateOnly position, int sequence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(feed);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        Feed = feed;
        Position = position;
        Sequence = sequence;
    }

    /// <summary>The name of the expected file: <c>cards</c>, <c>payments</c>.</summary>
    public string Feed { get; }

    /// <summary>The close of business of which the facts speak; not the date of the run.</summary>
    public DateOnly Position { get; }

    /// <summary>1 for the first file of a position, then one more for each correction.</summary>
    public int Sequence { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Feed} {Position:yyyy-MM-dd} #{Sequence}");
}
