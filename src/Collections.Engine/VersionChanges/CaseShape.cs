using System.Runtime.InteropServices;
using Collections.Engine.Batches;

namespace Collections.Engine.VersionChanges;

/// <summary>
/// Where the tokens of one case stand, in the order of their numbers: all that a case is judged by. Cases of one shape
/// have one verdict, however many they are. Used again from case to case.
/// </summary>
public sealed class CaseShape
{
    private const int WordsOfToken = 3;
    private const int FlowShift = 4;
    private readonly List<int> seqs = [];
    private readonly List<ShapeToken> tokens = [];
    private readonly List<char> key = ['0'];

    /// <summary>The tokens. A host stands before what is inside it, since its number is the smaller one.</summary>
    public IReadOnlyList<ShapeToken> Tokens => tokens;

    /// <summary>Whether another case of the customer governs this one, so that it takes no step by itself. Said before the first token.</summary>
    public bool IsGoverned { get; private set; }

    /// <summary>Equal for cases of one shape; good until the next token.</summary>
    public ReadOnlySpan<char> Key => CollectionsMarshal.AsSpan(key);

    /// <summary>Forgets the tokens, for those of another case.</summary>
    /// <param name="isGoverned">Whether another case of the customer governs it.</param>
    public void Clear(bool isGoverned = false)
    {
        seqs.Clear();
        tokens.Clear();
        key.Clear();
        IsGoverned = isGoverned;
        key.Add(isGoverned ? '1' : '0');
    }

    /// <summary>Adds a token as the store has it.</summary>
    /// <param name="seq">Its number; ascending.</param>
    /// <param name="scope">Number of its host, 0 for the process.</param>
    /// <param name="node">Ordinal of its node.</param>
    /// <param name="flow">Place of the flow by which it came, -1 for none; or what says that it listens or is a record.</param>
    public void Add(int seq, int scope, int node, int flow)
    {
        var host = scope == 0 ? ShapeToken.NoHost : seqs.LastIndexOf(scope);
        seqs.Add(seq);
        tokens.Add(new ShapeToken(node, flow, host));
        CollectionsMarshal.SetCount(key, 1 + (tokens.Count * WordsOfToken));
        var words = CollectionsMarshal.AsSpan(key)[^WordsOfToken..];
        (words[0], words[1], words[2]) = ((char)node, (char)(flow + FlowShift), (char)(host + 1));
    }
}

/// <summary>A token of a shape.</summary>
/// <param name="Node">Ordinal of its node.</param>
/// <param name="Flow">As the store has it.</param>
/// <param name="Host">Place of its host in the shape; <see cref="NoHost"/> in the process itself.</param>
public readonly record struct ShapeToken(int Node, int Flow, int Host)
{
    /// <summary>The token belongs to the process itself.</summary>
    public const int NoHost = -1;

    /// <summary>Whether it stands, or will as soon as its case governs itself: listeners and records are no work.</summary>
    public bool IsAtWork => Flow is not (TokenTable.FlowOfListening or TokenTable.FlowOfCompleted);
}
