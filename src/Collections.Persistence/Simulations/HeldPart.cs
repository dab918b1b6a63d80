using Collections.Decisions.Columns;
using Collections.Engine.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>The facts of some neighbouring accounts.</summary>
/// <param name="Key">The range of accounts.</param>
/// <param name="Subjects">Their ids, ascending.</param>
/// <param name="IsGone">Whether they are absent from their last full file.</param>
/// <param name="Facts">A column for each fact that is held, by ordinal; null for the others.</param>
internal sealed record HeldPart(PartKey Key, long[] Subjects, bool[] IsGone, Column?[] Facts);
