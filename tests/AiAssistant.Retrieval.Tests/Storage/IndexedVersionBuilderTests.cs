using AiAssistant.Retrieval.Storage;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Tests.Storage.Files;

namespace AiAssistant.Retrieval.Tests.Storage;

public sealed class IndexedVersionBuilderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Dispose_DiskIsFull_DeletesTemporaryFilesNevertheless()
    {
        var version = PassageFactory.Version("r");
        var identity = new EmbeddingIdentity("test", "1", 256, "");
        var builder = new IndexedVersionBuilder(version, identity, new PassageIndexOptions(), new FullDisk(), new BuildLimits(1, _folder.Path));
        for (var ordinal = 0; ordinal < 8; ordinal++)
        {
            builder.Add(new EmbeddedPassage(PassageFactory.Passage(version, ordinal, "lamp"), new float[256]));
        }

        Assert.NotEmpty(Directory.EnumerateFiles(_folder.Path));
        Assert.Throws<IOException>(builder.Dispose);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    private sealed class FullDisk : ISectionSink
    {
        public SectionWriter Begin(SectionKind kind, int part) => new Writer();

        private sealed class Writer : SectionWriter
        {
            protected override void Append(ReadOnlySpan<byte> bytes) => throw new IOException("No space is left.");

            protected override void End()
            {
            }
        }
    }
}
