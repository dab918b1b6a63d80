using Collections.Persistence.Batches;

namespace Collections.Server.Cycles;

/// <summary>The words by which the API names states of batches and of their lines.</summary>
internal static class BatchWords
{
    /// <summary>Those of batches, in the order of the states.</summary>
    public static IReadOnlyList<string> States { get; } = ["selecting", "proposed", "approved", "releasing", "released", "rejected"];

    /// <summary>Those of lines, in the order of the states.</summary>
    public static IReadOnlyList<string> LineStates { get; } = ["proposed", "excluded", "released", "dropped out", "rejected"];

    /// <summary>The word of a batch's state.</summary>
    public static string Of(BatchStatus status) => States[(int)status];

    /// <summary>The word of a line's state.</summary>
    public static string Of(BatchLineStatus status) => LineStates[(int)status];

    /// <summary>The state of a batch that a word means; null where it means none.</summary>
    public static BatchStatus? Status(string? word) => (BatchStatus?)PlaceOf(States, word);

    /// <summary>The state of a line that a word means; null where it means none.</summary>
    public static BatchLineStatus? LineStatus(string? word) => (BatchLineStatus?)PlaceOf(LineStates, word);

    private static int? PlaceOf(IReadOnlyList<string> words, string? word) => words.Index().Where(pair => pair.Item == word).Select(pair => (int?)pair.Index).FirstOrDefault();
}
