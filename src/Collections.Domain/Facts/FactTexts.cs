namespace Collections.Domain.Facts;

/// <summary>
/// Gives each distinct text of the facts a code, from 0 upwards, for the life of a database: codes are only ever
/// added, and a store keeps them in their order. Any number of threads add and read. Codes depend on the order in which
/// texts arrived: nothing that leaves the house may show them. A store whose codes serve others too overrides it.
/// </summary>
public class FactTexts
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private volatile string[] texts = new string[64];
    private volatile int count;

    /// <summary>A dictionary with the texts that are stored already, in the order of their codes.</summary>
    public FactTexts(IEnumerable<string> stored)
    {
        foreach (var text in stored) Give(text);
    }

    /// <summary>An empty dictionary.</summary>
    public FactTexts()
        : this([])
    {
    }

    /// <summary>How many texts have a code: the next code.</summary>
    public virtual int Count => count;

    /// <summary>The text of a code that this dictionary gave.</summary>
    public virtual string this[int code] => texts[code];

    /// <summary>The text of a fact's value, or null for null.</summary>
    public string? TextOf(long fact) => fact == FactNull.Value ? null : this[(int)fact];

    /// <summary>The code of the text, given now if it has none yet.</summary>
    public virtual int Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Give(text);
    }

    /// <summary>The code of the text, or null where it has none.</summary>
    public virtual int? Find(string text)
    {
        lock (gate) return codes.TryGetValue(text, out var code) ? code : null;
    }

    private int Give(string text)
    {
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
}
