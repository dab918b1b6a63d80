namespace Collections.Browser;

/// <summary>A test that needs the built designer, Node and Chromium; without them it says which is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Designer.SkipReason;
}
