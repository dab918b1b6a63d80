using Collections.Decisions.Analysis;

namespace Collections.Decisions.BuiltIns;

/// <summary>A function of the FEEL library.</summary>
/// <param name="Name">Its name, in which blanks are allowed.</param>
/// <param name="Usages">The ways to call it: parameters with their types; "?" marks an optional one, "..." takes all further arguments.</param>
/// <param name="Result">The type of the result, null apart; Any where it depends on the arguments.</param>
public sealed record LibraryFunction(string Name, IReadOnlyList<string> Usages, string Result);

/// <summary>All functions that every expression can call, for documents and editors.</summary>
public static class FunctionLibrary
{
    /// <summary>The functions by name, in ordinal order.</summary>
    public static IReadOnlyList<LibraryFunction> All { get; } =
    [
        .. BuiltInFunctions.Names.Order(StringComparer.Ordinal).Select(name => new LibraryFunction(
            name,
            [.. BuiltInFunctions.Find(name)!.Signatures.Select(signature => name + signature)],
            TypeKinds.Describe(BuiltInResults.Of(name)))),
    ];
}
