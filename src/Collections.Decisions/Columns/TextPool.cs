using System.Diagnostics.CodeAnalysis;

namespace Collections.Decisions.Columns;

/// <summary>
/// Gives each distinct text a code, from 0 upwards. Any number of threads add and read.
/// Codes are a matter of one process: nothing that leaves it may depend on their order.
/// </summary>
public sealed class TextPool
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private volatile string[] texts = new string[64];
    private volatile int count;

    /// <summary>How many distinct texts the pool holds.</summary>
    public int Count => count;

    /// <summary>The text of a code that this pool gave.</summary>
    public string this[int code] => texts[code];

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

    /// <summary>The code of the text, if it has one.</summary>
    public bool TryGet(string text, [NotNullWhen(true)] out int? code)
    {
        lock (gate)
        {
            code = codes.TryGetValue(text, out var found) ? found : null;
            return code is not null;
        }
    }
}
