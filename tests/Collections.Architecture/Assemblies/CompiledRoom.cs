using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Collections.Architecture.Rooms;

namespace Collections.Architecture.Assemblies;

/// <summary>What the compiler made of a room: only what its code really uses is in here.</summary>
public sealed class CompiledRoom : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;

    public CompiledRoom(Room room)
    {
        file = new PEReader(ImmutableArray.Create(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, room.Assembly + ".dll"))));
        metadata = file.GetMetadataReader();
    }

    /// <summary>Names of the assemblies whose types or members the code uses.</summary>
    public IReadOnlyList<string> References =>
        [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];

    /// <summary>Namespaces that the code uses of another assembly.</summary>
    public IReadOnlyList<string> NamespacesUsedOf(string assembly) =>
        [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference && NameOf((AssemblyReferenceHandle)type.ResolutionScope) == assembly)
            .Select(type => metadata.GetString(type.Namespace))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>Every use of a member of another assembly: the method that uses it, and the member as Type.Member.</summary>
    public IEnumerable<(string Method, string Member)> Uses()
    {
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            var body = file.GetMethodBody(method.RelativeVirtualAddress).GetILContent();
            foreach (var member in MemberTokens.Of(body).Select(MemberName).OfType<string>()) yield return (MethodName(method), member);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private string? MemberName(int token)
    {
        var handle = System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification) handle = metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        if (handle.Kind != HandleKind.MemberReference) return null;
        var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
        return member.Parent.Kind == HandleKind.TypeReference
            ? $"{TypeName((TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}"
            : null;
    }

    private string TypeName(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private string MethodName(MethodDefinition method)
    {
        var type = metadata.GetTypeDefinition(method.GetDeclaringType());
        var outer = type.GetDeclaringType();
        var owner = outer.IsNil ? "" : metadata.GetString(metadata.GetTypeDefinition(outer).Name) + ".";
        return $"{owner}{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}";
    }

    private string NameOf(AssemblyReferenceHandle handle) => metadata.GetString(metadata.GetAssemblyReference(handle).Name);
}
