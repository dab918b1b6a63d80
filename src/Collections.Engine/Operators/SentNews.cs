using Collections.Engine.Batches;

namespace Collections.Engine.Operators;

/// <summary>A message or signal that a case has thrown, for other cases of its subject.</summary>
/// <param name="Row">Row of the subject.</param>
/// <param name="Name">Text code of its name.</param>
/// <param name="IsSignal">A signal reaches all who wait, a message one.</param>
/// <param name="Content">What it says besides its name; null = nothing.</param>
/// <param name="IsOfSubject">It is news of the subject itself, by a step: all other cases hear it as they hear what comes from outside, and it may close them.</param>
public readonly record struct SentNews(int Row, int Name, bool IsSignal, NewsContent? Content = null, bool IsOfSubject = false);
