using Collections.Xml;

namespace Collections.Decisions;

/// <summary>What an expression or a decision model may cost. All limits stand here; each is the last value allowed.</summary>
public static class FeelLimits
{
    /// <summary>Characters of one expression.</summary>
    public const int SourceLength = 16 * 1024;

    /// <summary>Brackets, functions and if-branches within one another.</summary>
    public const int SourceDepth = 64;

    /// <summary>Height of the syntax tree; a long chain of operators is a high tree.</summary>
    public const int TreeHeight = 512;

    /// <summary>Mistakes of one expression that are told.</summary>
    public const int SyntaxErrors = 20;

    /// <summary>Steps of one evaluation: one for each node, element and character touched. So many take less than 50 ms of a slow processor.</summary>
    public const int Fuel = 200_000;

    /// <summary>Steps that all evaluations of one part of a run may take together, whatever its size; more with each row.</summary>
    public const int PartFuel = 10_000_000;

    /// <summary>Steps that each row of a part adds to <see cref="PartFuel"/>.</summary>
    public const int PartFuelPerRow = 5_000;

    /// <summary>Items of a list.</summary>
    public const int ListLength = 10_000;

    /// <summary>UTF-16 units of a string.</summary>
    public const int StringLength = 64 * 1024;

    /// <summary>Lists and contexts within one another.</summary>
    public const int ValueDepth = 64;

    /// <summary>
    /// Size of a list or context with all that is within it, as if it were written out: eight characters of a string count
    /// one. A list of lists that share their items is small in memory, and without measure on paper.
    /// </summary>
    public const int ValueSize = 256 * 1024;

    /// <summary>Function calls within one another.</summary>
    public const int CallDepth = 128;

    /// <summary>Errors kept of one evaluation: the first ones, and the last one, which is nearest to the result.</summary>
    public const int Errors = 100;

    /// <summary>
    /// How long one regular expression may run. The non-backtracking engine and fuel bound it first, the same on every
    /// machine. In a run it is no answer but a stop: a busy machine may say "not now", never another value.
    /// </summary>
    public static readonly TimeSpan RegexTime = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Places of a regular expression's automaton, its repetitions unfolded: each of its states, of which there may be
    /// ten thousand, may hold as many.
    /// </summary>
    public const int PatternPlaces = 512;

    /// <summary>Characters of a regular expression.</summary>
    public const int PatternLength = 500;

    /// <summary>Decision tables explained for one request; what follows is counted out.</summary>
    public const int ExplainedTables = 100;

    /// <summary>Inputs, rules, outputs and annotations told for one request, in all of its tables; what follows is counted out.</summary>
    public const int ExplainedCells = 10_000;

    /// <summary>Characters of one line of requests in JSON.</summary>
    public const int LineLength = 1 << 20;

    /// <summary>Objects and lists of a request in JSON within one another.</summary>
    public const int JsonDepth = 32;

    /// <summary>Size of a decision model in bytes.</summary>
    public const int XmlBytes = 5 << 20;

    /// <summary>XML elements within one another.</summary>
    public const int XmlDepth = 64;

    /// <summary>XML elements of a model.</summary>
    public const int XmlElements = 20_000;

    /// <summary>Attributes of one XML element.</summary>
    public const int XmlAttributes = 64;

    /// <summary>Characters of one XML text or attribute value.</summary>
    public const int XmlValueLength = 64 * 1024;

    internal static XmlLimits Xml { get; } = new()
    {
        Bytes = XmlBytes,
        Depth = XmlDepth,
        Elements = XmlElements,
        Attributes = XmlAttributes,
        ValueLength = XmlValueLength,
    };

    /// <summary>Files beside a model that imports: what it imports, directly or not, is looked for in all of them.</summary>
    public const int Imports = 32;
}
