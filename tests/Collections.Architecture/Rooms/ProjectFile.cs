using System.Xml;
using System.Xml.Linq;

namespace Collections.Architecture.Rooms;

/// <summary>What a project file names.</summary>
public sealed record ProjectFile(IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static ProjectFile Read(string project)
    {
        using var reader = XmlReader.Create(Repository.ProjectFile(project), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var file = XDocument.Load(reader);
        return new ProjectFile(
            // The designer is built beside and nothing of it is referred to.
            [.. Included(file, "ProjectReference").Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Included(file, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument file, string item) =>
        file.Descendants(item).Select(element => (string)element.Attribute("Include")!);
}
