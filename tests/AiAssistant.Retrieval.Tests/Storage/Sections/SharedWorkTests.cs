using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Storage.Sections;

public sealed class SharedWorkTests
{
    [Fact]
    public void Run_BothThrow_ThrowsWhatTheFirstOneThrew()
    {
        var exception = Assert.Throws<InvalidDataException>(() =>
            SharedWork.Run(() => throw new InvalidDataException("first"), () => throw new InvalidOperationException("second")));
        Assert.Equal("first", exception.Message);
    }

    [Fact]
    public void Run_SecondThrows_ThrowsIt()
    {
        var isDone = false;
        Assert.Throws<InvalidOperationException>(() => SharedWork.Run(() => isDone = true, () => throw new InvalidOperationException("second")));
        Assert.True(isDone);
    }
}
