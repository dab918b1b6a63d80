namespace Collections.Domain.Facts;

/// <summary>
/// Gives each distinct text of the facts a code, from 0 upwards, for the life of a database: codes are only ever
/// added, and a store keeps them in their order. One thread at a time adds, any number read what was added before.
/// Codes depend on the order in which texts arrived: nothing that leaves the house may show them.
/// </summary>
public sealed class FactTexts
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private volatile string[] texts = new string[64];
    private volatile int count;

    /// <summary>A dictionary with the texts that are stored already, in the order of their codes.</summary>
    public FactTexts(IEnumerable<string> stored)
    {
        foreach (var text in stored) Add(text);
    }

    /// <summary>An empty dictionary.</summary>
    public FactTexts()
        : this([])
    {
    }

    /// <summary>How many texts have a code: the next code.</summary>
    public int Count => count;

    /// <summary>The text of a code that this dictionary gave.</summary>
    public string this[int code] => texts[code];

    /// <summary>The text of a fact's value, or null for null.</summary>
    public string? TextOf(long fact) => fact == FactNull.Value ? null : texts[(int)fact];

    /// <summary>The code of the text, given now if it has none yet.</summary>
    public int Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (gate)
        {
            if (codes.TryGetValue(text, out var code)) return code;
            if (count == texts.Length)
            {
                var grown = new string[texts.Length * 2];
                Array.Copy(texts, grown, count);
                texts = grown;
            }
            texts[count] = text;
            codes.Add(text, count);
            return count++;
        }
    }

    /// <summary>The code of the text, or null where it has none.</summary>
    public int? Find(string text)
    {
        lock (gate) return codes.TryGetValue(text, out var code) ? code : null;
    }
}
