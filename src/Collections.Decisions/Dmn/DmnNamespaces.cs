namespace Collections.Decisions.Dmn;

/// <summary>The namespaces of the versions of DMN.</summary>
internal static class DmnNamespaces
{
    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal)
    {
        ["http://www.omg.org/spec/DMN/20151101/dmn.xsd"] = "1.1",
        ["http://www.omg.org/spec/DMN/20180521/MODEL/"] = "1.2",
        ["https://www.omg.org/spec/DMN/20191111/MODEL/"] = "1.3",
        ["https://www.omg.org/spec/DMN/20211108/MODEL/"] = "1.4",
        ["https://www.omg.org/spec/DMN/20230324/MODEL/"] = "1.5",
    };

    /// <summary>"1.1" to "1.5"; null where the namespace is none of DMN's.</summary>
    public static string? VersionOf(string ns) => Versions.GetValueOrDefault(ns);
}
