using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace Collections.Activities.Templates;

/// <summary>Refuses to write a gap.</summary>
internal sealed class GapFormatter : IFormatter, IFormatterProvider
{
    public bool TryCreateFormatter(Type type, [NotNullWhen(true)] out IFormatter? formatter)
    {
        formatter = type == typeof(Gap) ? this : null;
        return formatter is not null;
    }

    public void Format<T>(T value, in EncodedTextWriter writer) =>
        throw new HandlebarsException($"'{(value as Gap)?.Fact}': a value was expected, found none.");
}
