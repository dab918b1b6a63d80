using System.Collections;

namespace Collections.Activities.Templates;

/// <summary>A fact without a value: false to <c>if</c> (as an empty list is), and a failure where a text would show it.</summary>
internal sealed class Gap(string fact) : IEnumerable<object>
{
    /// <summary>Name of the fact.</summary>
    public string Fact { get; } = fact;

    public IEnumerator<object> GetEnumerator() => Enumerable.Empty<object>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
