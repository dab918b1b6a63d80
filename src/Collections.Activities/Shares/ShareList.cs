using System.Globalization;

namespace Collections.Activities.Shares;

/// <summary>Names with whole weights: AG-01:50,AG-02:30,AG-03:20. A share is a weight over the sum of all.</summary>
internal sealed class ShareList
{
    private const int MaximumWeight = 1_000_000;

    private ShareList(IReadOnlyList<(string Name, int Weight)> shares)
    {
        Shares = shares;
        Total = shares.Sum(share => (long)share.Weight);
    }

    /// <summary>No share at all.</summary>
    public static ShareList Empty { get; } = new([]);

    /// <summary>Names and weights in the order written.</summary>
    public IReadOnlyList<(string Name, int Weight)> Shares { get; }

    /// <summary>Sum of the weights.</summary>
    public long Total { get; }

    /// <summary>Reads a list; the problem says what was expected and found.</summary>
    public static (ShareList Shares, string? Problem) Read(string text)
    {
        var shares = new List<(string Name, int Weight)>();
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.LastIndexOf(':');
            var name = colon < 1 ? "" : entry[..colon].Trim();
            if (name.Length == 0 || !int.TryParse(entry.AsSpan(colon + 1), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var weight) || weight is < 1 or > MaximumWeight)
                return (Empty, $"entries such as AG-01:50 were expected, with a whole weight from 1 to {MaximumWeight}, found '{entry}'");
            if (shares.Exists(share => share.Name == name)) return (Empty, $"each name once was expected, found '{name}' twice");
            shares.Add((name, weight));
        }
        return shares.Count == 0 ? (Empty, "at least one entry such as AG-01:50 was expected, found none") : (new ShareList(shares), null);
    }
}
